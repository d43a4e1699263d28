package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The order of all values: records, arrays, strings and bytes, numbers, bools, null.
///
/// Records go by size, then by their sorted keys, then by what these hold; arrays by their elements; strings and
/// bytes by their bytes; numbers by worth.
///
/// **Threading.** One thread at a time.
///
/// **Failure.** Values that are nested too deep, or are too large, cannot be compared: the function fails.
final class ValueOrder implements Comparator<Value> {
    private static final int MAX_DEPTH = 1024;
    private static final long MAX_VISITS = 1L << 26;

    private final String function;
    private int depth;
    private long visits;

    /// An order for one call of a function.
    ValueOrder(String function) {
        this.function = function;
    }

    @Override
    public int compare(Value a, Value b) {
        int byKind = Integer.compare(rank(a), rank(b));
        if (byKind != 0) {
            return byKind;
        }
        return switch (a) {
            case RecordValue left when b instanceof RecordValue right -> compareWithin(left, right);
            case ArrayValue left when b instanceof ArrayValue right -> compareWithin(left, right);
            case BoolValue left when b instanceof BoolValue right -> left.compareTo(right);
            case IntegerValue left when b instanceof IntegerValue right -> left.compareTo(right);
            case IntegerValue left when b instanceof FloatValue right -> Numbers.compare(left, right.value());
            case FloatValue left when b instanceof IntegerValue right -> -Numbers.compare(right, left.value());
            case FloatValue left when b instanceof FloatValue right -> Numbers.compare(left.value(), right.value());
            case NullValue _ -> 0;
            default -> Arrays.compareUnsigned(bytes(a), bytes(b));
        };
    }

    private static int rank(Value value) {
        return switch (value.type()) {
            case RECORD -> 0;
            case ARRAY -> 1;
            case STRING, BYTES -> 2;
            case INTEGER, FLOAT -> 3;
            case BOOL -> 4;
            case NULL -> 5;
        };
    }

    private static byte[] bytes(Value value) {
        return switch (value) {
            case StringValue text -> text.value().getBytes(StandardCharsets.UTF_8);
            case BytesValue bytes -> bytes.toByteArray();
            default -> throw new AssertionError("neither string nor bytes: " + value.type());
        };
    }

    private int compareWithin(ArrayValue a, ArrayValue b) {
        enter();
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            int byElement = compare(a.get(i), b.get(i));
            if (byElement != 0) {
                depth--;
                return byElement;
            }
        }
        depth--;
        return Integer.compare(a.size(), b.size());
    }

    private int compareWithin(RecordValue a, RecordValue b) {
        int bySize = Integer.compare(a.size(), b.size());
        if (bySize != 0) {
            return bySize;
        }
        List<Map.Entry<String, Value>> left = sorted(a);
        List<Map.Entry<String, Value>> right = sorted(b);
        for (int i = 0; i < left.size(); i++) {
            int byKey = compareTexts(left.get(i).getKey(), right.get(i).getKey());
            if (byKey != 0) {
                return byKey;
            }
        }
        enter();
        for (int i = 0; i < left.size(); i++) {
            int byValue = compare(left.get(i).getValue(), right.get(i).getValue());
            if (byValue != 0) {
                depth--;
                return byValue;
            }
        }
        depth--;
        return 0;
    }

    /// The fields of a record in the order of the bytes of their keys.
    static List<Map.Entry<String, Value>> sorted(RecordValue fields) {
        return fields.entries().stream()
                .sorted(Map.Entry.comparingByKey(ValueOrder::compareTexts))
                .toList();
    }

    private static int compareTexts(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw Faults.failed(
                    function,
                    "the values are nested too deep; at most " + MAX_DEPTH + " arrays and records may lie within one"
                            + " another");
        }
        if (++visits > MAX_VISITS) {
            throw Faults.failed(function, "the values are too large to be compared");
        }
    }
}
