package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;

/// Texts that are put together, and values that have to be texts.
public final class Texts {
    private Texts() {}

    /// Nothing yet.
    public static StringBuilder begin() {
        return new StringBuilder();
    }

    /// Adds a part of a text: strings as they are, anything else as JSON.
    public static StringBuilder append(StringBuilder text, Value part) {
        return text.append(part instanceof StringValue(String string) ? string : part.toString());
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
