package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.List;

/// Reads the argument of an extractor: what stands between bars. `\|` is a bar and `\\` a backslash; a backslash at the
/// end of a line joins it with the next one, and what all lines are indented by is left out.
final class ExtractorLexer {
    private final Scanner scanner;
    private final String text;
    private final TextLexer texts;

    ExtractorLexer(Scanner scanner, TextLexer texts) {
        this.scanner = scanner;
        this.text = scanner.text();
        this.texts = texts;
    }

    /// Reads the argument whose first bar is at the position.
    void read() {
        int start = scanner.position();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean valid = true;
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != '\n') {
            char character = text.charAt(at++);
            if (character != '\\' || at == text.length()) {
                line.append(character);
                continue;
            }
            int lineBreak = lineBreakAt(at);
            if (lineBreak > 0) {
                lines.add(line.toString());
                line.setLength(0);
                at += lineBreak;
            } else {
                valid &= isEscape(text.charAt(at), at);
                line.append(text.charAt(at++));
            }
        }
        if (at < text.length() && text.charAt(at) == '|') {
            lines.add(line.toString());
            scanner.emit(TokenKind.EXTRACTOR_ARGUMENT, start, at + 1, joined(lines));
        } else {
            unterminated(start, at, valid);
        }
    }

    private int lineBreakAt(int at) {
        return text.startsWith("\n", at) ? 1 : text.startsWith("\r\n", at) ? 2 : 0;
    }

    private boolean isEscape(char character, int at) {
        if (character == '|' || character == '\\') {
            return true;
        }
        int end = at + Character.charCount(text.codePointAt(at));
        scanner.report(
                ErrorCode.INVALID_ESCAPE,
                at - 1,
                end,
                "`\\" + Characters.shown(text.codePointAt(at)) + "` has no meaning in the argument of an extractor",
                "a backslash is written `\\\\`, and a bar `\\|`");
        return false;
    }

    private void unterminated(int start, int at, boolean valid) {
        if (!valid) {
            texts.breakOff(at);
            return;
        }
        int end = Characters.endOfLine(text, Math.min(at, text.length()));
        texts.breakOff(
                ErrorCode.UNTERMINATED_EXTRACTOR,
                start,
                end,
                "the argument of an extractor that begins here lacks its closing `|`");
    }

    private static String joined(List<String> lines) {
        int indentation = indentation(lines);
        StringBuilder argument = new StringBuilder();
        for (String line : lines) {
            argument.append(line, Math.min(indentation, line.length()), line.length());
        }
        return argument.toString();
    }

    private static int indentation(List<String> lines) {
        int least = Integer.MAX_VALUE;
        for (String line : lines) {
            if (!line.isEmpty()) {
                least = Math.min(least, line.length() - line.stripLeading().length());
            }
        }
        return least;
    }
}
