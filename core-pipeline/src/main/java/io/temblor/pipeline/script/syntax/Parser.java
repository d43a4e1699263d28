package io.temblor.pipeline.script.syntax;

import java.util.Locale;

/// Reads texts of the language of scripts, pipelines and flows. Nothing in here knows what a name means.
///
/// **Failure.** Every error that does not follow from another one is reported, up to ten. A text of any size and form
/// is refused or read in a time that grows with its length, on a thread whose stack suffices. Of the tree that it
/// yields, expressions are nested at most 200 levels deep, and at most 1,000 if operators behind each other count too.
public final class Parser {
    private static final int LONGEST = 16 * 1024 * 1024;

    private Parser() {}

    /// Reads a script: statements, declarations and expressions.
    public static Script script(Source source) throws InvalidScriptException {
        return AmpleStack.call(() -> reading(source, Dialect.SCRIPT).script());
    }

    /// Reads a module: declarations and definitions only.
    public static ModuleFile module(Source source) throws InvalidScriptException {
        return AmpleStack.call(() -> reading(source, Dialect.MODULE).module());
    }

    /// Reads what a pipeline consists of: definitions, what is created from them, and selects.
    public static Query query(Source source) throws InvalidScriptException {
        return AmpleStack.call(() -> reading(source, Dialect.QUERY).query());
    }

    /// Reads flows, and which of them are deployed.
    public static Deployment deployment(Source source) throws InvalidScriptException {
        return AmpleStack.call(() -> reading(source, Dialect.DEPLOYMENT).deployment());
    }

    /// Reads one expression that changes nothing, such as the condition of a filter, up to the end of the text.
    public static Expr expression(Source source) throws InvalidScriptException {
        return AmpleStack.call(() -> reading(source, Dialect.SCRIPT).expression());
    }

    /// Reads what stands behind `group by`, up to the end of the text.
    public static Select.Grouping grouping(Source source) throws InvalidScriptException {
        return AmpleStack.call(() -> reading(source, Dialect.QUERY).grouping());
    }

    private static Reading reading(Source source, Dialect dialect) throws InvalidScriptException {
        checkText(source);
        return new Reading(source, dialect);
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
