package io.temblor.pipeline.script.runtime;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.document.Utf8;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import org.jspecify.annotations.Nullable;

/// A value that a script compares with, prepared so that a field can be compared where it stands.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Nothing is allocated for numbers and texts.
public final class Constant {
    private final Value value;
    private final @Nullable Key text;

    public Constant(Value value) {
        this.value = value;
        this.text = value instanceof StringValue(String string) && Utf8.unpairedSurrogate(string) < 0
                ? new Key(string)
                : null;
    }

    /// The value itself.
    public Value value() {
        return value;
    }

    /// Whether a node equals the value, as `==` has it.
    public boolean isEqual(Frame frame, int node) {
        Document document = frame.document();
        if (text != null && document.isString(node, text)) {
            return true;
        }
        return switch (value) {
            case StringValue _ -> document.type(node) != ValueType.STRING && isEqualByType(document, node);
            case IntegerValue(long bits, boolean unsigned)
            when document.type(node) == ValueType.INTEGER ->
                document.integer(node) == bits && document.isUnsigned(node) == unsigned;
            default -> isEqualByType(document, node);
        };
    }

    private boolean isEqualByType(Document document, int node) {
        ValueType type = document.type(node);
        return switch (type) {
            case INTEGER ->
                value instanceof FloatValue(double other) && Equality.areClose(number(document, node), other);
            case FLOAT ->
                Arithmetic.isNumber(value) && Equality.areClose(document.floating(node), Arithmetic.number(value));
            case BYTES -> Equality.areEqual(document.value(node), value);
            default -> type == value.type() && Equality.areEqual(document.value(node), value);
        };
    }

    private static double number(Document document, int node) {
        long bits = document.integer(node);
        return document.isUnsigned(node) ? new IntegerValue(bits, true).doubleValue() : bits;
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
        return value instanceof IntegerValue number
                && !number.unsigned()
                && document.type(node) == ValueType.INTEGER
                && !document.isUnsigned(node);
    }

    private int compare(Document document, int node) {
        return Long.compare(document.integer(node), ((IntegerValue) value).bits());
    }
}
