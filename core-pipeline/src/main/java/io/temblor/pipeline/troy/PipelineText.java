package io.temblor.pipeline.troy;

import io.temblor.pipeline.script.syntax.Declaration;
import io.temblor.pipeline.script.syntax.Definition;
import io.temblor.pipeline.script.syntax.ModuleStatement;
import io.temblor.pipeline.script.syntax.Name;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The text of a pipeline as a query that stands for itself: its statements, and before them what they need
/// from around its definition.
final class PipelineText {
    private static final String END = "end";
    private static final Pattern BEGINNING = Pattern.compile("(?:\\s|,|#[^\\n]*(?:\\n|$))*pipeline(?![A-Za-z0-9_])");

    private final Definition.Pipeline pipeline;
    private final String body;
    private final Set<Outer> needed = new LinkedHashSet<>();
    private final List<Lack> lacks = new ArrayList<>();

    /// Something that is declared around the pipeline.
    ///
    /// @param key  kind and name: what has the same one hides it
    /// @param text the statement, without a semicolon
    private record Outer(String key, String name, String text, ModuleStatement statement) {
        static Outer of(ModuleStatement statement) {
            return switch (statement) {
                case Declaration.Use use ->
                    new Outer("use " + use.alias(), use.alias().text(), text(use), use);
                case Declaration.Const constant ->
                    of("constant", constant.name(), constant.doc().orElse(""), constant.span(), constant);
                case Declaration.Function function ->
                    of("function", function.name(), function.doc().orElse(""), function.span(), function);
                case Definition.Window window ->
                    of("window", window.name(), window.doc().orElse(""), window.span(), window);
                case Definition.Operator operator ->
                    of("operator", operator.name(), operator.doc().orElse(""), operator.span(), operator);
                case Definition.Script script ->
                    of("script", script.name(), script.doc().orElse(""), script.span(), script);
                case Definition.Pipeline inner ->
                    of("pipeline", inner.name(), inner.doc().orElse(""), inner.span(), inner);
                case Definition.Connector connector -> throw ofNoUse(connector);
                case Definition.Flow flow -> throw ofNoUse(flow);
            };
        }

        private static IllegalArgumentException ofNoUse(Definition definition) {
            return new IllegalArgumentException(definition + " is of no use to a pipeline");
        }

        private static Outer of(String kind, Name name, String doc, Span span, ModuleStatement statement) {
            String comment = doc.isEmpty()
                    ? ""
                    : doc.lines().map(line -> "## " + line + "\n").reduce("", String::concat);
            return new Outer(kind + " " + name, name.text(), comment + span.text(), statement);
        }

        private static String text(Declaration.Use use) {
            String last = use.module().name().text();
            return "use " + use.module() + (use.alias().text().equals(last) ? "" : " as " + use.alias());
        }
    }

    /// @param around the statements around the pipeline that it can use, the outermost first
    PipelineText(Definition.Pipeline pipeline, List<?> around) {
        this.pipeline = pipeline;
        this.body = body(pipeline);
        choose(declared(around));
    }

    /// What a pipeline can use of statements.
    private static List<Outer> declared(List<?> statements) {
        return statements.stream()
                .filter(ModuleStatement.class::isInstance)
                .map(ModuleStatement.class::cast)
                .filter(each -> !(each instanceof Definition.Flow) && !(each instanceof Definition.Connector))
                .map(Outer::of)
                .toList();
    }

    /// What stands between `pipeline`, or the directives behind it, and `end`.
    private static String body(Definition.Pipeline pipeline) {
        Span span = pipeline.span();
        String text = span.source().text();
        int end = span.end() - END.length();
        if (!pipeline.directives().isEmpty()) {
            return text.substring(pipeline.directives().getLast().span().end(), end);
        }
        Stream<Span> header = Stream.of(
                        Stream.of(pipeline.name().span()),
                        pipeline.from().stream().map(Name::span),
                        pipeline.into().stream().map(Name::span),
                        pipeline.parameters().stream().map(parameter -> parameter.span()))
                .flatMap(spans -> spans);
        int behind = header.mapToInt(Span::end).max().orElseThrow();
        Matcher beginning = BEGINNING.matcher(text).region(behind, end);
        if (!beginning.lookingAt()) {
            throw new IllegalStateException("no statements are found of " + pipeline.name());
        }
        return text.substring(beginning.end(), end);
    }

    // What is needed

    private void choose(List<Outer> all) {
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Outer each : all) {
                if (!needed.contains(each) && isMentioned(each, all)) {
                    grows = needed.add(each);
                    break;
                }
            }
        }
        List<Outer> inOrder = all.stream().filter(needed::contains).toList();
        needed.clear();
        needed.addAll(inOrder);
        removeHidden();
    }

    private boolean isMentioned(Outer outer, List<Outer> all) {
        return mentions(body, outer.name()) > 0
                || all.stream().anyMatch(each -> needed.contains(each) && mentions(each.text(), outer.name()) > 0);
    }

    private static int mentions(String text, String name) {
        Matcher matcher = Pattern.compile("(?<![A-Za-z0-9_])" + Pattern.quote(name) + "(?![A-Za-z0-9_])")
                .matcher(text);
        return (int) matcher.results().count();
    }

    /// Of those with the same kind and name only the innermost one can stay. That another one is used, too,
    /// cannot be said in a query; but a module may be named again.
    private void removeHidden() {
        Map<String, Outer> innermost = new LinkedHashMap<>();
        List<Outer> hidden = new ArrayList<>();
        needed.forEach(each -> innermost.put(each.key(), each));
        List<Outer> own = declared(pipeline.statements());
        own.forEach(each -> innermost.put(each.key(), each));
        for (Outer each : List.copyOf(needed)) {
            Outer by = Objects.requireNonNull(innermost.get(each.key()));
            if (by != each && !isSameModule(each, by)) {
                checkHidden(each, by, own);
                hidden.add(each);
            }
        }
        hidden.forEach(needed::remove);
    }

    private static boolean isSameModule(Outer one, Outer other) {
        return one.statement() instanceof Declaration.Use && one.text().equals(other.text());
    }

    private void checkHidden(Outer hidden, Outer by, List<Outer> own) {
        boolean used = mentions(by.text(), hidden.name()) > 1;
        for (Outer each : needed) {
            if (each == by) {
                break;
            }
            used |= each != hidden && mentions(each.text(), hidden.name()) > 0;
        }
        if (own.contains(by)) {
            int until = by.statement().span().start() - (pipeline.span().end() - END.length() - body.length());
            used |= mentions(body.substring(0, until), hidden.name()) > 0;
        }
        if (used) {
            lacks.add(new Lack(
                    pipeline.name().span(),
                    "there are two with the name `" + hidden.name() + "` that the pipeline `" + pipeline.name()
                            + "` uses, and a query can have one " + hidden.key().split(" ")[0] + " of a name",
                    "give one of them another name"));
        }
    }

    // What comes of it

    List<Lack> lacks() {
        return lacks;
    }

    /// The modules that the pipeline itself uses, and those that what it needs uses.
    List<Declaration.Use> uses() {
        List<Declaration.Use> uses = new ArrayList<>();
        needed.forEach(each -> {
            if (each.statement() instanceof Declaration.Use use) {
                uses.add(use);
            } else {
                uses(each.statement(), uses);
            }
        });
        uses(pipeline, uses);
        return uses;
    }

    private static void uses(@Nullable Object statement, List<Declaration.Use> into) {
        if (statement instanceof Definition.Pipeline inner) {
            inner.statements().forEach(each -> {
                if (each instanceof Declaration.Use use) {
                    into.add(use);
                } else {
                    uses(each, into);
                }
            });
        } else if (statement instanceof Definition.Script script) {
            script.handlers().forEach(handler -> uses(handler.body(), into));
            uses(script.script(), into);
        } else if (statement instanceof Definition.Window window) {
            uses(window.tick(), into);
            uses(window.script(), into);
        } else if (statement instanceof Definition.Body body) {
            body.statements().stream()
                    .filter(Declaration.Use.class::isInstance)
                    .map(Declaration.Use.class::cast)
                    .forEach(into::add);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        needed.stream()
                .map(each -> Texts.dedented(each.text()))
                .distinct()
                .forEach(each -> text.append(each).append(";\n"));
        if (!needed.isEmpty()) {
            text.append('\n');
        }
        return text + Texts.dedented(body);
    }
}
