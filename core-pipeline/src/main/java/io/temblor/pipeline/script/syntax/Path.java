package io.temblor.pipeline.script.syntax;

import java.util.List;

/// A place, and the way into what lies there: `event.user["name"]`.
public record Path(Root root, List<Segment> segments, Span span) implements Expr {

    /// Where a path begins.
    public sealed interface Root {
        Span span();

        /// `event`, `state`, `$`, `args`, `group`, `window`.
        record Reserved(Place place, Span span) implements Root {}

        /// A local variable, a parameter or a constant of this file.
        record Plain(Name name) implements Root {
            @Override
            public Span span() {
                return name.span();
            }
        }

        /// A constant of a module.
        record Qualified(QualifiedName name) implements Root {
            @Override
            public Span span() {
                return name.span();
            }
        }

        /// What an expression yields: `(…)`, a call, a record or an array.
        record Computed(Expr expression) implements Root {
            @Override
            public Span span() {
                return expression.span();
            }
        }
    }

    /// The places that have a word of their own.
    public enum Place {
        EVENT("event"),
        STATE("state"),
        META("$"),
        ARGS("args"),
        GROUP("group"),
        WINDOW("window");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        /// As it is written.
        public String word() {
            return word;
        }
    }

    /// One step of a path.
    public sealed interface Segment {
        /// What stands between the dots or the brackets.
        Span span();

        /// `.key`; the span is that of the key.
        record Key(Name name) implements Segment {
            @Override
            public Span span() {
                return name.span();
            }
        }

        /// `[index]`: of an array an index, of a record a key.
        record Element(Expr index) implements Segment {
            @Override
            public Span span() {
                return index.span();
            }
        }

        /// `[from:to]`: a part of an array; `to` is the index behind its last element.
        record Range(Expr from, Expr to) implements Segment {
            @Override
            public Span span() {
                return from.span().to(to.span());
            }
        }
    }
}
