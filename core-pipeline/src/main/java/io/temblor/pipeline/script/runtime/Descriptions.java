package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.script.syntax.ErrorCode;

/// Words for messages.
public final class Descriptions {
    private static final int LONGEST = 40;

    private Descriptions() {}

    /// `an array`, `a string`.
    public static String of(ValueType type) {
        return switch (type) {
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

    /// The same of a value.
    public static String typeOf(Value value) {
        return of(value.type());
    }

    /// A value as JSON, cut off if it is long.
    public static String brief(Value value) {
        StringBuilder out = new StringBuilder();
        boolean isWhole = ValueText.append(value, out, LONGEST + 1);
        return isWhole && out.length() <= LONGEST ? out.toString() : cut(out.toString()) + "...";
    }

    private static String cut(String text) {
        int end = LONGEST - 3;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    /// The failure of something that wants another type.
    public static ScriptException wrongType(String what, ValueType wanted, ValueType found) {
        return new ScriptException(ErrorCode.WRONG_TYPE, what + " must be " + of(wanted) + ", but is " + of(found));
    }
}
