package io.temblor.pipeline.script.std;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;

/// How values become part of a text.
///
/// **Threading.** Any thread.
public final class Texts {
    private Texts() {}

    /// A string as it is, everything else as JSON: `1.0`, `{"a":1}`; bytes as a string of base64. That is what
    /// interpolation and `string::format` do.
    ///
    /// @param function who is to fail if the value is nested too deep or too large
    public static String of(Value value, String function) {
        return value instanceof StringValue text ? text.value() : JsonForm.of(value, JsonForm.Style.PLAIN, function);
    }

    /// The same, but a float without a fraction loses its point: `1`. That is what `array::join` does.
    static String joined(Value value, String function) {
        return value instanceof FloatValue number ? Numbers.plain(number.value()) : of(value, function);
    }
}
