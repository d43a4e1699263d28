package io.temblor.pipeline.state;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Values at random, from so small a choice that many of them are equal, or nearly so.
final class RandomValues {
    private static final List<Value> SCALARS = List.of(
            Value.NULL,
            BoolValue.TRUE,
            BoolValue.FALSE,
            new IntegerValue(0),
            new IntegerValue(1),
            new IntegerValue(-1),
            new IntegerValue('s'),
            IntegerValue.ofUnsigned(-1),
            IntegerValue.ofUnsigned(Long.MIN_VALUE),
            new IntegerValue(Long.MIN_VALUE),
            new FloatValue(0.0),
            new FloatValue(-0.0),
            new FloatValue(1.0),
            new FloatValue(Double.NaN),
            new StringValue(""),
            new StringValue("1"),
            new StringValue("s"),
            new StringValue("\0"),
            new StringValue("sä\u20ac\ud83d\ude00"),
            new StringValue("x".repeat(254)),
            new StringValue("x".repeat(255)),
            new StringValue("x".repeat(300)),
            new BytesValue(new byte[0]),
            new BytesValue(new byte[] {'s'}),
            new BytesValue(new byte[] {0, 's'}));
    private static final List<String> KEYS = List.of("", "a", "b", "ab", "ä", "s");

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    Value next() {
        return next(3);
    }

    private Value next(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 2 -> array(depth);
            case 3 -> fields(depth);
            default -> SCALARS.get(random.nextInt(SCALARS.size()));
        };
    }

    private Value array(int depth) {
        List<Value> elements = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            elements.add(next(depth - 1));
        }
        return ArrayValue.of(elements);
    }

    private Value fields(int depth) {
        RecordValue.Builder fields = RecordValue.builder();
        for (int i = random.nextInt(3); i > 0; i--) {
            fields.put(KEYS.get(random.nextInt(KEYS.size())), next(depth - 1));
        }
        return fields.build();
    }

    /// The same value with the fields of all records in another order.
    Value shuffled(Value value) {
        return switch (value) {
            case ArrayValue array -> {
                List<Value> elements = new ArrayList<>();
                array.forEach(element -> elements.add(shuffled(element)));
                yield ArrayValue.of(elements);
            }
            case RecordValue fields -> {
                List<Map.Entry<String, Value>> entries = new ArrayList<>(fields.entries());
                Collections.shuffle(entries, random);
                RecordValue.Builder builder = RecordValue.builder();
                entries.forEach(entry -> builder.put(entry.getKey(), shuffled(entry.getValue())));
                yield builder.build();
            }
            default -> value;
        };
    }
}
