package io.temblor.pipeline.script.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads texts of the script language. Nothing in here knows what a name means.
///
/// **Failure.** Every error that does not follow from another one is reported, up to ten. A text of any size and form
/// is refused or read in a time that grows with its length, on a thread whose stack suffices. Of the tree that it
/// yields, expressions are nested at most 200 levels deep, and at most 1,000 if operators behind each other count too.
public final class Parser {
    private static final int LONGEST = 16 * 1024 * 1024;

    private Parser() {}

    /// Reads a script: statements, declarations and expressions.
    public static Script script(Source source) throws InvalidScriptException {
        return AmpleStack.call(() -> new Reading(source).script());
    }

    /// Reads a module: declarations only.
    public static Script module(Source source) throws InvalidScriptException {
        return AmpleStack.call(() -> new Reading(source).module());
    }

    /// Reads one expression that changes nothing, such as the condition of a filter, up to the end of the text.
    public static Expr expression(Source source) throws InvalidScriptException {
        return AmpleStack.call(() -> new Reading(source).expression());
    }

    /// The reading of one text.
    private static final class Reading {
        private final Source source;
        private final Problems lexical = new Problems();
        private final Problems problems = new Problems();
        private final Tokens tokens;
        private final Optional<String> doc;
        private final StatementParser statements;

        Reading(Source source) throws InvalidScriptException {
            this.source = source;
            checkText(source);
            try {
                Scanner scanner = Lexer.read(source, lexical);
                tokens = new Tokens(source, scanner.tokens());
                doc = scanner.moduleDoc();
            } catch (ParseFailure e) {
                throw refused(e);
            }
            statements = new StatementParser(tokens);
        }

        private InvalidScriptException refused(ParseFailure failure) throws InvalidScriptException {
            if (failure.diagnostic() != null) {
                problems.add(failure.diagnostic());
            }
            problems.throwIfAny(lexical);
            throw new AssertionError("a failure without a reason");
        }

        Script script() throws InvalidScriptException {
            return statements(false);
        }

        Script module() throws InvalidScriptException {
            return statements(true);
        }

        private Script statements(boolean module) throws InvalidScriptException {
            List<Statement> read = new ArrayList<>();
            Recovery recovery = new Recovery(tokens, problems);
            boolean goesOn = true;
            while (goesOn) {
                int first = tokens.index();
                try {
                    goesOn = statements.next(read, module);
                } catch (ParseFailure e) {
                    goesOn = recovery.from(e, first);
                    statements.reset();
                }
            }
            problems.throwIfAny(lexical);
            return new Script(source, doc, List.copyOf(read));
        }

        Expr expression() throws InvalidScriptException {
            try {
                Expr expression = statements.onlyExpression();
                problems.throwIfAny(lexical);
                return expression;
            } catch (ParseFailure e) {
                throw refused(e);
            }
        }
    }

    private static void checkText(Source source) throws InvalidScriptException {
        String text = source.text();
        if (text.length() > LONGEST) {
            throw new InvalidScriptException(Diagnostic.error(
                    ErrorCode.TOO_LARGE,
                    new Span(source, 0, 0),
                    String.format(
                            Locale.ROOT,
                            "a script may have at most %,d characters, but has %,d",
                            LONGEST,
                            text.length())));
        }
        int half = halfCharacter(text);
        if (half >= 0) {
            throw new InvalidScriptException(Diagnostic.error(
                    ErrorCode.UNEXPECTED_CHARACTER,
                    new Span(source, half, half + 1),
                    "`" + Characters.shown(text.charAt(half)) + "` is only one half of a character"));
        }
    }

    private static int halfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                boolean pair = Character.isHighSurrogate(character)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
