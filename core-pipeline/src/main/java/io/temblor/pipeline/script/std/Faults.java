package io.temblor.pipeline.script.std;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.ErrorCode;

/// The ways in which functions say no.
public final class Faults {
    private static final int SHOWN = 60;

    private Faults() {}

    /// An argument is of a type that the function has no use for.
    ///
    /// @param number counted from 1
    /// @param wanted what it must be, as in `an array`
    public static ScriptException badType(String function, int number, String wanted, Value found) {
        return badArgument(function, number, "must be " + wanted + ", but is " + typeOf(found));
    }

    /// An argument is of the right type, but not good.
    ///
    /// @param problem goes on after `the argument 1 of …`
    public static ScriptException badArgument(String function, int number, String problem) {
        return new ScriptException(
                ErrorCode.BAD_ARGUMENT, "the argument " + number + " of `" + function + "` " + problem);
    }

    /// The arguments are right, but there is no result for them.
    public static ScriptException failed(String function, String problem) {
        return new ScriptException(ErrorCode.FUNCTION_FAILED, "`" + function + "` has no result: " + problem);
    }

    /// A text in quotes, shortened if it is long.
    public static String quote(String text) {
        return "\"" + shortened(text, SHOWN) + "\"";
    }

    /// The beginning of a long text.
    static String shortened(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "…";
    }

    /// The type of a value with its article.
    public static String typeOf(Value value) {
        return switch (value.type()) {
            case NULL -> "null";
            case BOOL -> "a bool";
            case INTEGER -> "an integer";
            case FLOAT -> "a float";
            case STRING -> "a string";
            case BYTES -> "bytes";
            case ARRAY -> "an array";
            case RECORD -> "a record";
        };
    }
}
