package io.temblor.pipeline.script.runtime;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.document.Utf8;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import org.jspecify.annotations.Nullable;

/// A value that a script compares with, prepared so that a field can be compared where it stands.
///
/// **Threading.** Immutable.
///
/// **Hot path.** Nothing is allocated for numbers and texts. It is a record, as the JIT takes only the
/// fields of records for the constants that they are.
///
/// @param text   the value as a key, if it is a string
/// @param isLong whether it is an integer that fits a `long`
/// @param number which one
public record Constant(Value value, @Nullable Key text, boolean isLong, long number) {

    /// Prepares a value.
    public static Constant of(Value value) {
        Key text = value instanceof StringValue(String string) && Utf8.unpairedSurrogate(string) < 0
                ? new Key(string)
                : null;
        return value instanceof IntegerValue(long bits, boolean unsigned) && !unsigned
                ? new Constant(value, text, true, bits)
                : new Constant(value, text, false, 0);
    }

    /// Whether a node equals the value, as `==` has it.
    public boolean isEqual(Frame frame, int node) {
        Document document = frame.document();
        if (text != null && document.isString(node, text)) {
            return true;
        }
        if (isLong && document.isLong(node)) {
            return document.integer(node) == number;
        }
        return (text == null || document.type(node) != ValueType.STRING) && isEqualByType(document, node);
    }

    private boolean isEqualByType(Document document, int node) {
        ValueType type = document.type(node);
        return switch (type) {
            case INTEGER -> isEqualInteger(document, node);
            case FLOAT ->
                Arithmetic.isNumber(value) && Equality.areClose(document.floating(node), Arithmetic.number(value));
            case BYTES -> Equality.areEqual(document.value(node), value);
            default -> type == value.type() && Equality.areEqual(document.value(node), value);
        };
    }

    private boolean isEqualInteger(Document document, int node) {
        IntegerValue found = new IntegerValue(document.integer(node), document.isUnsigned(node));
        return Equality.areEqual(found, value);
    }

    /// Whether `node < value`.
    public boolean isAbove(Frame frame, int node) {
        Document document = frame.document();
        return areIntegers(document, node) ? compare(document, node) < 0 : Order.less(document.value(node), value);
    }

    /// Whether `node <= value`.
    public boolean isAtLeast(Frame frame, int node) {
        Document document = frame.document();
        return areIntegers(document, node) ? compare(document, node) <= 0 : Order.atMost(document.value(node), value);
    }

    /// Whether `node > value`.
    public boolean isBelow(Frame frame, int node) {
        Document document = frame.document();
        return areIntegers(document, node) ? compare(document, node) > 0 : Order.greater(document.value(node), value);
    }

    /// Whether `node >= value`.
    public boolean isAtMost(Frame frame, int node) {
        Document document = frame.document();
        return areIntegers(document, node) ? compare(document, node) >= 0 : Order.atLeast(document.value(node), value);
    }

    /// Whether `value < node`.
    public boolean less(Frame frame, int node) {
        Document document = frame.document();
        return areIntegers(document, node) ? compare(document, node) > 0 : Order.less(value, document.value(node));
    }

    /// Whether `value <= node`.
    public boolean atMost(Frame frame, int node) {
        Document document = frame.document();
        return areIntegers(document, node) ? compare(document, node) >= 0 : Order.atMost(value, document.value(node));
    }

    /// Whether `value > node`.
    public boolean greater(Frame frame, int node) {
        Document document = frame.document();
        return areIntegers(document, node) ? compare(document, node) < 0 : Order.greater(value, document.value(node));
    }

    /// Whether `value >= node`.
    public boolean atLeast(Frame frame, int node) {
        Document document = frame.document();
        return areIntegers(document, node) ? compare(document, node) <= 0 : Order.atLeast(value, document.value(node));
    }

    private boolean areIntegers(Document document, int node) {
        return isLong && document.isLong(node);
    }

    private int compare(Document document, int node) {
        return Long.compare(document.integer(node), number);
    }
}
