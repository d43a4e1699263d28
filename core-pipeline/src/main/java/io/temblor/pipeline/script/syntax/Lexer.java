package io.temblor.pipeline.script.syntax;

import org.jspecify.annotations.Nullable;

/// Splits a text into tokens. What it cannot read it reports, and puts a token of its own in place of it, so that the
/// parser knows where to begin again.
///
/// It does not recurse, however deep texts are nested in their own interpolations.
final class Lexer {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Scanner scanner;
    private final String text;
    private final TextLexer texts;
    private final ExtractorLexer extractors;

    private Lexer(Scanner scanner) {
        this.scanner = scanner;
        this.text = scanner.text();
        this.texts = new TextLexer(scanner);
        this.extractors = new ExtractorLexer(scanner, texts);
    }

    /// Reads the text to its end.
    static Scanner read(Source source, Dialect dialect, Problems problems) {
        Scanner scanner = new Scanner(source, dialect, problems);
        new Lexer(scanner).run();
        return scanner;
    }

    private void run() {
        if (scanner.peek(0) == BYTE_ORDER_MARK) {
            scanner.moveTo(1);
        }
        skipSpace();
        while (!scanner.atEnd()) {
            token(text.codePointAt(scanner.position()));
            skipSpace();
            if (scanner.atEnd()) {
                texts.closeAtEnd();
            }
        }
        int end = scanner.count() == 0
                ? text.stripTrailing().length()
                : scanner.last().end();
        scanner.emit(TokenKind.END_OF_TEXT, end, end, null);
    }

    private void skipSpace() {
        scanner.moveTo(Characters.endOfSpace(text, scanner.position()));
    }

    private void token(int first) {
        if (Characters.startsName(first)) {
            word();
        } else if (Characters.isDigit(first)) {
            NumberLexer.read(scanner);
        } else {
            switch (first) {
                case '#' -> comment();
                case '"' -> texts.open();
                case '|' -> extractors.read();
                case '`' -> quotedName();
                case '{', '}', '%' -> brace();
                default -> sign(first);
            }
        }
    }

    private void word() {
        int start = scanner.position();
        int end = Characters.endOfName(text, start);
        String word = text.substring(start, end);
        @Nullable TokenKind keyword = TokenKind.word(word);
        if (keyword == null) {
            scanner.emit(TokenKind.NAME, start, end, word);
        } else {
            scanner.emit(keyword, start, end, null);
        }
    }

    private void quotedName() {
        int start = scanner.position();
        int endOfLine = Characters.endOfLine(text, start);
        int close = text.indexOf('`', start + 1);
        if (close < 0 || close > endOfLine) {
            texts.breakOff(
                    ErrorCode.UNTERMINATED_IDENTIFIER,
                    start,
                    endOfLine,
                    "the name that begins here lacks its closing backtick");
        } else {
            scanner.emit(TokenKind.NAME, start, close + 1, text.substring(start + 1, close));
        }
    }

    private void comment() {
        int start = scanner.position();
        if (isDirective()) {
            scanner.emit(
                    TokenKind.DIRECTIVE,
                    start,
                    start + TokenKind.DIRECTIVE.written().length(),
                    null);
            return;
        }
        int end = Characters.endOfLine(text, start);
        if (scanner.startsWith("#!")) {
            noDirective(start, end);
            scanner.moveTo(end);
        } else if (scanner.startsWith("##")) {
            scanner.doc(start, end);
        } else {
            scanner.moveTo(end);
        }
    }

    private boolean isDirective() {
        String word = TokenKind.DIRECTIVE.written();
        return scanner.dialect().hasDirectives()
                && scanner.startsWith(word)
                && !Characters.continuesName(scanner.peek(word.length()));
    }

    private void noDirective(int start, int end) {
        boolean any = scanner.dialect().hasDirectives();
        scanner.report(
                ErrorCode.UNEXPECTED_TOKEN,
                start,
                end,
                any ? "there is no such directive" : "a directive with `#!` cannot stand in a script",
                (any ? "the only one is `#!config`; " : "") + "a comment begins with `#` and a space");
    }

    /// A brace may be the one that ends an interpolation.
    private void brace() {
        if (scanner.peek(0) == '}' && texts.closesInterpolation()) {
            texts.resume();
            return;
        }
        if (scanner.peek(0) == '{' || scanner.startsWith("%{")) {
            texts.nested(1);
        } else if (scanner.peek(0) == '}') {
            texts.nested(-1);
        }
        sign(scanner.peek(0));
    }

    private void sign(int first) {
        int start = scanner.position();
        @Nullable TokenKind kind = TokenKind.sign(text, start);
        if (kind == null) {
            strayCharacter(first);
        } else if (kind == TokenKind.COLONS && scanner.peek(2) == ':') {
            tooManyColons();
        } else if (kind == TokenKind.ANYTHING && Characters.continuesName(scanner.peek(1))) {
            underscoredName();
        } else {
            scanner.emit(kind, start, start + kind.written().length(), null);
        }
    }

    private void strayCharacter(int character) {
        int start = scanner.position();
        int end = start + Character.charCount(character);
        scanner.report(
                ErrorCode.UNEXPECTED_CHARACTER,
                start,
                end,
                "the character `" + Characters.shown(character) + "` has no meaning here",
                "texts stand in double quotes, and names with special characters in backticks");
        scanner.emit(TokenKind.ERROR, start, end, null);
    }

    private void tooManyColons() {
        int start = scanner.position();
        int end = start;
        while (end < text.length() && text.charAt(end) == ':') {
            end++;
        }
        scanner.report(
                ErrorCode.UNEXPECTED_TOKEN,
                start,
                end,
                end - start + " colons in a row have no meaning",
                "`::` stands between a module and a name");
        scanner.emit(TokenKind.ERROR, start, end, null);
    }

    private void underscoredName() {
        int start = scanner.position();
        int end = Characters.endOfName(text, start);
        scanner.report(
                ErrorCode.UNEXPECTED_TOKEN,
                start,
                end,
                "a name cannot begin with `_`",
                "in backticks it can; `_` alone is the pattern for anything");
        scanner.emit(TokenKind.NAME, start, end, text.substring(start, end));
    }
}
