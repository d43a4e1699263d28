package io.temblor.pipeline.script.std;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.Equality;

/// `test`: what scripts that test scripts say.
public final class TestFunctions {
    private static final int SHOWN = 400;

    private TestFunctions() {}

    @Intrinsic(value = "assert", pure = false)
    public static boolean assertEqual(Value description, Value expected, Value got) {
        if (Equality.areEqual(expected, got)) {
            return true;
        }
        throw Faults.failed(
                "test::assert",
                Faults.shortened(Texts.of(description, "test::assert"), SHOWN) + ": expected " + shown(expected)
                        + ", but got " + shown(got));
    }

    private static String shown(Value value) {
        return Faults.shortened(JsonForm.of(value, JsonForm.Style.PLAIN, "test::assert"), SHOWN);
    }
}
