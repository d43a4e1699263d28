package io.temblor.pipeline.script.std;

import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;

/// Turns what an [Intrinsic] yields into values.
///
/// **Threading.** Any thread.
public final class Results {
    private Results() {}

    public static Value of(String text) {
        return new StringValue(text);
    }

    public static Value of(long number) {
        return new IntegerValue(number);
    }

    public static Value of(double number) {
        return new FloatValue(number);
    }

    public static Value of(boolean bool) {
        return BoolValue.of(bool);
    }
}
