package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.script.syntax.ErrorCode;

/// Texts that are put together, and values that have to be texts.
public final class Texts {
    private static final int MAX_LENGTH = 1 << 26;

    private Texts() {}

    /// Nothing yet.
    public static StringBuilder begin() {
        return new StringBuilder();
    }

    /// Adds a part of a text: strings as they are, anything else as JSON.
    public static StringBuilder append(StringBuilder text, Value part) {
        if (part instanceof StringValue(String string)) {
            return text.append(string);
        }
        if (!ValueText.append(part, text, MAX_LENGTH)) {
            throw new ScriptException(
                    ErrorCode.TOO_LARGE,
                    "the value is too large for a text, which has at most " + MAX_LENGTH
                            + " characters, and arrays and records within one another at most 1024 times");
        }
        return text;
    }

    /// A text that is finished.
    public static Value finish(StringBuilder text) {
        return new StringValue(text.toString());
    }

    /// A key or a port.
    public static String text(Value value, String what) {
        if (value instanceof StringValue(String string)) {
            return string;
        }
        throw Descriptions.wrongType(what, ValueType.STRING, value.type());
    }
}
