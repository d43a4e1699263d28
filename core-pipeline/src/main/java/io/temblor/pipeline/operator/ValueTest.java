package io.temblor.pipeline.operator;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Members;
import io.temblor.connector.document.Text;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// A test of one value of a document.
///
/// **Threading.** One thread at a time.
sealed interface ValueTest {

    /// Whether the test holds for a node, which is [Document#NONE] if there is none.
    boolean holds(Document document, int node);

    record Equal(Operand wanted) implements ValueTest {
        @Override
        public boolean holds(Document document, int node) {
            return node != Document.NONE && wanted.isEqual(document, node);
        }
    }

    record NotEqual(Operand unwanted) implements ValueTest {
        @Override
        public boolean holds(Document document, int node) {
            return node == Document.NONE || !unwanted.isEqual(document, node);
        }
    }

    record In(List<Operand> wanted) implements ValueTest {
        @Override
        public boolean holds(Document document, int node) {
            if (node == Document.NONE) {
                return false;
            }
            for (int i = 0; i < wanted.size(); i++) {
                if (wanted.get(i).isEqual(document, node)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// @param wanted how a value may compare to the bound
    record Compares(Operand bound, Set<Comparison> wanted) implements ValueTest {
        @Override
        public boolean holds(Document document, int node) {
            return node != Document.NONE && wanted.contains(bound.compare(document, node));
        }
    }

    /// A test of a text by a regular expression.
    static ValueTest matches(String expression) {
        return FixedPattern.of(expression)
                .<ValueTest>map(MatchesFixed::new)
                .orElseGet(() -> new Matches(Pattern.compile(expression)));
    }

    /// Whether a text has a part that a simple regular expression matches.
    final class MatchesFixed implements ValueTest {
        private final Text text = new Text();
        private final FixedPattern pattern;

        MatchesFixed(FixedPattern pattern) {
            this.pattern = pattern;
        }

        @Override
        public boolean holds(Document document, int node) {
            if (!isText(document, node)) {
                return false;
            }
            document.text(node, text);
            return pattern.isIn(text);
        }
    }

    /// Whether a text has a part that a regular expression matches.
    final class Matches implements ValueTest {
        private final Text text = new Text();
        private final TextCharacters characters = new TextCharacters();
        private final Matcher matcher;

        Matches(Pattern pattern) {
            matcher = pattern.matcher("");
        }

        @Override
        public boolean holds(Document document, int node) {
            if (!isText(document, node)) {
                return false;
            }
            document.text(node, text);
            characters.show(text);
            return matcher.reset(characters).find();
        }
    }

    /// Whether a text has a part, or an array an element.
    final class Contains implements ValueTest {
        private final Operand element;
        private final boolean isText;
        private final byte[] part;
        private final Text text = new Text();
        private final Members members = new Members();

        Contains(Value part) {
            this.element = new Operand(part);
            this.isText = part.type() == ValueType.STRING;
            this.part = utf8(part);
        }

        private static byte[] utf8(Value part) {
            return part instanceof StringValue(String string) ? string.getBytes(StandardCharsets.UTF_8) : new byte[0];
        }

        @Override
        public boolean holds(Document document, int node) {
            if (node == Document.NONE) {
                return false;
            }
            return switch (document.type(node)) {
                case STRING -> isText && holdsIn(document, node);
                case ARRAY -> holdsAmong(document, node);
                case NULL, BOOL, INTEGER, FLOAT, BYTES, RECORD -> false;
            };
        }

        private boolean holdsIn(Document document, int node) {
            document.text(node, text);
            return text.indexOf(part) >= 0;
        }

        private boolean holdsAmong(Document document, int array) {
            for (members.of(document, array); members.next(); ) {
                if (element.isEqual(document, members.value())) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Whether a text has another one at its beginning or at its end.
    final class HasEdge implements ValueTest {
        private final byte[] part;
        private final boolean atEnd;
        private final Text text = new Text();

        HasEdge(String part, boolean atEnd) {
            this.part = part.getBytes(StandardCharsets.UTF_8);
            this.atEnd = atEnd;
        }

        @Override
        public boolean holds(Document document, int node) {
            if (!isText(document, node)) {
                return false;
            }
            document.text(node, text);
            return text.hasAt(atEnd ? text.length() - part.length : 0, part);
        }
    }

    record Exists(boolean wanted) implements ValueTest {
        @Override
        public boolean holds(Document document, int node) {
            return wanted == (node != Document.NONE);
        }
    }

    record HasType(ValueType type) implements ValueTest {
        @Override
        public boolean holds(Document document, int node) {
            return node != Document.NONE && document.type(node) == type;
        }
    }

    private static boolean isText(Document document, int node) {
        return node != Document.NONE && document.type(node) == ValueType.STRING;
    }
}
