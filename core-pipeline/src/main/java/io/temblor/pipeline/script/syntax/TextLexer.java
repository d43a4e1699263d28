package io.temblor.pipeline.script.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/// Reads texts: `"…"` of one line, `"""…"""` of several, and what is interpolated into them.
///
/// The texts that have been opened are on a stack, as what stands within `#{ }` may be texts again. A text that cannot
/// be read to its end becomes a single token of an error, with all that was read of it.
final class TextLexer {
    private static final String QUOTES = "\"\"\"";

    private final Scanner scanner;
    private final String text;
    private final EscapeReader escapes;
    private final Deque<Opened> open = new ArrayDeque<>();

    TextLexer(Scanner scanner) {
        this.scanner = scanner;
        this.text = scanner.text();
        this.escapes = new EscapeReader(scanner);
    }

    /// A text that has not ended yet.
    private static final class Opened {
        final boolean heredoc;
        final int start;
        final int firstToken;
        int interpolation;
        int braces;
        boolean damaged;

        Opened(boolean heredoc, int start, int firstToken) {
            this.heredoc = heredoc;
            this.start = start;
            this.firstToken = firstToken;
        }
    }

    /// Reads a text up to its end or its first interpolation.
    void open() {
        int start = scanner.position();
        if (!scanner.startsWith(QUOTES)) {
            open.push(new Opened(false, start, scanner.count()));
            scanner.emit(TokenKind.QUOTE_OPEN, start, start + 1, null);
            read();
            return;
        }
        int line = start + QUOTES.length();
        int content = text.startsWith("\r\n", line) ? line + 2 : line + 1;
        boolean valid = content <= text.length() && text.charAt(content - 1) == '\n';
        if (valid || line == text.length()) {
            open.push(new Opened(true, start, scanner.count()));
            scanner.emit(TokenKind.QUOTE_OPEN, start, Math.min(content, text.length()), null);
            read();
        } else if (!breaksOffInterpolation(true, line)) {
            scanner.report(
                    ErrorCode.INVALID_HEREDOC,
                    start,
                    line,
                    "behind the `\"\"\"` that opens a text of several lines the line must end",
                    "a text of one line stands between single quote signs: `\"`");
            int close = text.indexOf(QUOTES, line);
            breakOff(close < 0 ? text.length() : close + QUOTES.length());
        }
    }

    /// Whether a closing brace here ends an interpolation.
    boolean closesInterpolation() {
        return !open.isEmpty() && open.element().braces == 0;
    }

    /// Counts the braces within an interpolation.
    void nested(int more) {
        if (!open.isEmpty()) {
            open.element().braces += more;
        }
    }

    /// Goes on with a text behind an interpolation.
    void resume() {
        int end = scanner.position() + 1;
        if (scanner.last().kind() == TokenKind.INTERPOLATION_OPEN) {
            scanner.report(
                    ErrorCode.EMPTY_INTERPOLATION,
                    open.element().interpolation,
                    end,
                    "nothing is interpolated here",
                    "the characters `#{` themselves are written `\\#{`");
            scanner.cutBackTo(scanner.count() - 1);
            scanner.moveTo(end);
        } else {
            scanner.emit(TokenKind.INTERPOLATION_CLOSE, end - 1, end, null);
        }
        read();
    }

    /// Reports what is open when the text ends.
    void closeAtEnd() {
        if (!open.isEmpty()) {
            unterminatedInterpolation(open.element(), text.length());
        }
    }

    /// Reports a token that has no end, with the text that it stands in.
    void breakOff(ErrorCode code, int start, int end, String message) {
        Diagnostic diagnostic = Diagnostic.error(code, scanner.span(start, end), message);
        scanner.report(diagnostic);
        breakOff(end);
    }

    /// Gives up the text that is being read, if one is, and what follows as far as nobody can say what it belongs to.
    void breakOff(int end) {
        int start = Math.min(scanner.position(), end);
        int stop = Characters.endOfLine(text, end);
        if (!open.isEmpty()) {
            Opened outermost = open.getLast();
            scanner.cutBackTo(outermost.firstToken);
            start = outermost.start;
            stop = text.substring(start, end).indexOf('\n') < 0 ? stop : text.length();
            open.clear();
        }
        scanner.emit(TokenKind.ERROR, start, stop, null);
    }

    /// Reads the characters of the innermost text.
    private void read() {
        Opened current = open.element();
        StringBuilder content = new StringBuilder();
        int start = scanner.position();
        int from = start;
        int at = start;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '"' && closesAt(current, at)) {
                content.append(text, from, at);
                close(current, content, start, at);
                return;
            }
            if (character == '#' && text.startsWith("{", at + 1)) {
                content.append(text, from, at);
                interpolate(current, content, start, at);
                return;
            }
            if (character == '\n' && !current.heredoc) {
                break;
            }
            if (character == '\\' && at + 1 < text.length() && (current.heredoc || !endsLine(at + 1))) {
                content.append(text, from, at);
                at = escapes.read(at, content);
                current.damaged |= escapes.failed();
                from = at;
            } else {
                at++;
            }
        }
        unterminated(current, at);
    }

    private boolean closesAt(Opened current, int at) {
        return !current.heredoc || text.startsWith(QUOTES, at);
    }

    private boolean endsLine(int at) {
        return text.startsWith("\n", at) || text.startsWith("\r\n", at);
    }

    private void close(Opened current, StringBuilder content, int start, int at) {
        emitContent(content, start, at);
        scanner.emit(TokenKind.QUOTE_CLOSE, at, at + (current.heredoc ? QUOTES.length() : 1), null);
        open.pop();
    }

    private void interpolate(Opened current, StringBuilder content, int start, int at) {
        emitContent(content, start, at);
        scanner.emit(TokenKind.INTERPOLATION_OPEN, at, at + 2, null);
        current.interpolation = at;
        current.braces = 0;
    }

    private void emitContent(StringBuilder content, int start, int end) {
        if (!content.isEmpty()) {
            scanner.emit(TokenKind.TEXT, start, end, content.toString());
        }
    }

    private void unterminated(Opened current, int at) {
        open.pop();
        if (breaksOffInterpolation(current.heredoc, at)) {
            return;
        }
        open.push(current);
        if (current.damaged) {
            breakOff(at);
        } else if (current.heredoc) {
            int end = text.stripTrailing().length();
            String message = "the text of several lines that begins here lacks its closing `\"\"\"`";
            breakOff(ErrorCode.UNTERMINATED_HEREDOC, current.start, Math.max(end, current.start + 1), message);
        } else {
            int end = Characters.endOfLine(text, at);
            breakOff(
                    ErrorCode.UNTERMINATED_STRING,
                    current.start,
                    end,
                    "the text that begins here lacks its closing `\"`");
        }
    }

    /// Quotes that open a text without an end, in an interpolation of a text of the same kind, were to close that one.
    private boolean breaksOffInterpolation(boolean heredoc, int end) {
        if (open.isEmpty() || open.element().heredoc != heredoc) {
            return false;
        }
        unterminatedInterpolation(open.element(), end);
        return true;
    }

    private void unterminatedInterpolation(Opened current, int end) {
        scanner.report(
                ErrorCode.UNTERMINATED_INTERPOLATION,
                current.interpolation,
                current.interpolation + 2,
                "the interpolation that begins here lacks its closing `}`",
                "the characters `#{` themselves are written `\\#{`");
        breakOff(end);
    }
}
