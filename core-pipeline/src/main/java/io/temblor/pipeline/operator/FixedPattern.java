package io.temblor.pipeline.operator;

import io.temblor.connector.document.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A regular expression that is no more than a row of characters and classes of them, such as `" [45]\d\d
/// "`. Most of those that people write to test a field are, and need neither an automaton nor memory.
///
/// **Threading.** Immutable.
final class FixedPattern {
    private final byte[] prefix;
    private final List<CharacterSet> rest;

    private FixedPattern(byte[] prefix, List<CharacterSet> rest) {
        this.prefix = prefix;
        this.rest = rest;
    }

    /// The pattern of an expression in the syntax of RE2, or nothing if it is more than a row.
    static Optional<FixedPattern> of(String expression) {
        return new FixedPatternParser(expression).sets().map(FixedPattern::of);
    }

    private static FixedPattern of(List<CharacterSet> sets) {
        StringBuilder prefix = new StringBuilder();
        int length = 0;
        while (length < sets.size() && sets.get(length).single() >= 0) {
            prefix.append((char) sets.get(length++).single());
        }
        return new FixedPattern(
                prefix.toString().getBytes(StandardCharsets.US_ASCII), sets.subList(length, sets.size()));
    }

    /// Whether the text has a part that matches.
    boolean isIn(Text text) {
        for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
            if (restIsAt(text, at + prefix.length)) {
                return true;
            }
            if (at == text.length()) {
                return false;
            }
        }
        return false;
    }

    private boolean restIsAt(Text text, int from) {
        int at = from;
        for (int i = 0; i < rest.size(); i++) {
            int length = at < text.length() ? rest.get(i).lengthAt(text.array(), text.offset() + at) : 0;
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }
}
