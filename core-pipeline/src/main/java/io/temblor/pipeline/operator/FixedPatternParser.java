package io.temblor.pipeline.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the few forms of regular expressions that are a row of characters and classes, exactly as RE2
/// understands them: characters of ASCII, escaped signs, `.`, `\d`, `\w`, and classes in brackets of those
/// characters and ranges.
final class FixedPatternParser {
    private static final String SIGNS = "()[]{}*+?|^$\\.";
    private static final CharacterSet DIGITS = CharacterSet.range('0', '9');
    private static final CharacterSet WORD = DIGITS.or(CharacterSet.range('a', 'z'))
            .or(CharacterSet.range('A', 'Z'))
            .or(CharacterSet.range('_', '_'));
    private static final CharacterSet ANY = CharacterSet.range('\n', '\n').not();

    private final String expression;
    private int at;

    FixedPatternParser(String expression) {
        this.expression = expression;
    }

    /// The sets of the row, or nothing if the expression is more than a row.
    Optional<List<CharacterSet>> sets() {
        List<CharacterSet> sets = new ArrayList<>();
        while (at < expression.length()) {
            Optional<CharacterSet> next = next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            sets.add(next.get());
        }
        return Optional.of(sets);
    }

    private Optional<CharacterSet> next() {
        char c = expression.charAt(at++);
        return switch (c) {
            case '\\' -> escape();
            case '[' -> set();
            case '.' -> Optional.of(ANY);
            default -> SIGNS.indexOf(c) < 0 ? single(c) : Optional.empty();
        };
    }

    private static Optional<CharacterSet> single(char c) {
        return c < 0x80 ? Optional.of(CharacterSet.range(c, c)) : Optional.empty();
    }

    private Optional<CharacterSet> escape() {
        if (at == expression.length()) {
            return Optional.empty();
        }
        char c = expression.charAt(at++);
        return switch (c) {
            case 'd' -> Optional.of(DIGITS);
            case 'w' -> Optional.of(WORD);
            default -> c < 0x80 && !Character.isLetterOrDigit(c) ? single(c) : Optional.empty();
        };
    }

    /// The class whose opening bracket was just read.
    private Optional<CharacterSet> set() {
        boolean negated = at < expression.length() && expression.charAt(at) == '^';
        at += negated ? 1 : 0;
        int end = expression.indexOf(']', at);
        String inside = end < 0 ? "" : expression.substring(at, end);
        if (inside.isEmpty() || !inside.chars().allMatch(c -> c < 0x80 && "[\\^&~".indexOf(c) < 0)) {
            return Optional.empty();
        }
        at = end + 1;
        return members(inside).map(members -> negated ? members.not() : members);
    }

    private static Optional<CharacterSet> members(String inside) {
        CharacterSet members = CharacterSet.EMPTY;
        for (int i = 0; i < inside.length(); i++) {
            char first = inside.charAt(i);
            char last = first;
            if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
                last = inside.charAt(i + 2);
                i += 2;
            }
            if (first == '-' || last == '-' || last < first) {
                return Optional.empty();
            }
            members = members.or(CharacterSet.range(first, last));
        }
        return Optional.of(members);
    }
}
