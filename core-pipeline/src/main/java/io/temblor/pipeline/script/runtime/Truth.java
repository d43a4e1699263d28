package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;

/// Wants truth values.
public final class Truth {
    private Truth() {}

    /// The operand of `and`, `or`, `xor` or `not`.
    public static boolean operand(Value value, String operator) {
        if (value instanceof BoolValue bool) {
            return bool.value();
        }
        throw Descriptions.wrongType("an operand of `" + operator + "`", ValueType.BOOL, value.type());
    }

    /// What stands behind `when`.
    public static boolean guard(Value value) {
        if (value instanceof BoolValue bool) {
            return bool.value();
        }
        throw Descriptions.wrongType("what stands behind `when`", ValueType.BOOL, value.type());
    }
}
