package io.temblor.pipeline.script.syntax;

import java.util.Optional;
import java.util.StringJoiner;

/// Doc comments that wait for what they describe.
final class DocComments {
    private StringJoiner lines = new StringJoiner("\n");
    private final StringJoiner moduleLines = new StringJoiner("\n");

    private boolean hasModuleDoc;
    private boolean waits;
    private boolean misplaced;
    private int start;
    private int end;

    /// Whether none waits.
    boolean isEmpty() {
        return !waits;
    }

    /// Takes a comment.
    ///
    /// @param atBeginning whether no token stands before it
    void add(String text, int start, int end, boolean atBeginning) {
        boolean ofModule = text.startsWith("###", start);
        String line = text.substring(start + (ofModule ? 3 : 2), end).stripTrailing();
        line = line.startsWith(" ") ? line.substring(1) : line;
        if (ofModule && atBeginning && !waits) {
            moduleLines.add(line);
            hasModuleDoc = true;
            return;
        }
        lines.add(line);
        misplaced |= ofModule;
        this.start = waits ? this.start : start;
        this.end = end;
        waits = true;
    }

    /// The token with what waited for it as its content.
    Token attach(Token token, Scanner scanner) {
        String doc = lines.toString();
        boolean ofModule = misplaced;
        lines = new StringJoiner("\n");
        waits = false;
        misplaced = false;
        if (ofModule) {
            scanner.report(
                    ErrorCode.MISPLACED_DOC,
                    start,
                    end,
                    "a comment with `###` can only stand at the beginning of the text",
                    "an ordinary comment begins with a single `#`");
            return token;
        }
        return switch (token.kind()) {
            case CONST, FN, INTRINSIC, DEFINE -> documented(token, doc);
            case DEPLOY -> scanner.dialect() == Dialect.DEPLOYMENT ? documented(token, doc) : misplaced(token, scanner);
            case ERROR -> token;
            default -> misplaced(token, scanner);
        };
    }

    private static Token documented(Token token, String doc) {
        return new Token(token.kind(), token.start(), token.end(), doc);
    }

    private Token misplaced(Token token, Scanner scanner) {
        scanner.report(
                ErrorCode.MISPLACED_DOC,
                start,
                end,
                "a comment with `##` can only stand before " + scanner.dialect().documented(),
                "an ordinary comment begins with a single `#`");
        return token;
    }

    Optional<String> moduleDoc() {
        return hasModuleDoc ? Optional.of(moduleLines.toString()) : Optional.empty();
    }
}
