package io.temblor.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Follows the brackets through a text, to name the line of one that is never closed, and to refuse nesting
/// that would exhaust the stack of the parser.
final class Brackets {
    /// Deeper than anybody writes, shallow enough for every recursive walk over the settings.
    static final int DEEPEST = 250;

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private int line = 1;
    private int dots;

    /// A bracket that is not yet closed.
    private record Open(char bracket, int line) {}

    /// What is wrong, and where.
    record Fault(int line, String message) {}

    private Brackets(String text) {
        this.text = text;
    }

    /// The first place where records, lists and paths are nested too deeply.
    static Optional<Fault> tooDeep(String text) {
        Brackets brackets = new Brackets(text);
        boolean deep = brackets.scan();
        return deep
                ? Optional.of(
                        new Fault(brackets.line, "is nested too deeply; at most " + DEEPEST + " levels are possible"))
                : Optional.empty();
    }

    /// The innermost bracket that is never closed.
    static Optional<Fault> unclosed(String text) {
        Brackets brackets = new Brackets(text);
        brackets.scan();
        return Optional.ofNullable(brackets.open.peek())
                .map(last -> new Fault(last.line(), "`" + last.bracket() + "` is never closed"));
    }

    /// Whether it becomes too deep, in which case the scan stops there.
    private boolean scan() {
        for (int at = 0; at < text.length(); at = next(at)) {
            if (open.size() + dots > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private int next(int at) {
        char c = text.charAt(at);
        switch (c) {
            case '\n' -> line++;
            case '{', '[' -> open.push(new Open(c, line));
            case '}', ']' -> open.poll();
            case '"' -> {
                return text.startsWith("\"\"\"", at) ? afterLongText(at + 3) : afterText(at + 1);
            }
            case '#' -> {
                return endOfLine(at);
            }
            case '/' -> {
                return text.startsWith("//", at) ? endOfLine(at) : at + 1;
            }
            default -> {}
        }
        dots = c == '.' ? dots + 1 : isPartOfPath(c) ? dots : 0;
        return at + 1;
    }

    private static boolean isPartOfPath(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private int endOfLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int afterText(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at < text.length() && text.charAt(at) == '"' ? at + 1 : Math.min(at, text.length());
    }

    private int afterLongText(int from) {
        int end = text.indexOf("\"\"\"", from);
        int after = end < 0 ? text.length() : end + 3;
        line += (int) text.substring(from, after).chars().filter(c -> c == '\n').count();
        return after;
    }
}
