package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Damages values in one place.
final class Damage {
    private static final List<Value> STRANGE = List.of(
            Value.NULL,
            Value.of(true),
            Value.of(-1),
            Value.of(0),
            Value.of(2),
            Value.of(Long.MAX_VALUE),
            Value.of(Long.MIN_VALUE),
            IntegerValue.ofUnsigned(-1),
            Value.of(Double.NaN),
            Value.of(Double.NEGATIVE_INFINITY),
            Value.of(1e300),
            Value.of(""),
            Value.of("hdr"),
            Value.of(new byte[0]),
            Value.of(new byte[7]),
            Value.of(new byte[48]),
            RecordValue.EMPTY,
            ArrayValue.of());

    private Damage() {}

    static Value damaged(Value value, Random random) {
        return switch (value) {
            case ArrayValue array when array.size() > 0 && random.nextInt(8) > 0 -> damaged(array, random);
            case BytesValue bytes when bytes.size() > 0 && random.nextInt(4) > 0 -> damaged(bytes, random);
            case IntegerValue integer when random.nextInt(3) == 0 -> Value.of(integer.bits() + random.nextInt(5) - 2);
            case FloatValue real when random.nextInt(3) == 0 -> Value.of(-real.value());
            case StringValue text when random.nextInt(3) == 0 -> Value.of(text.value() + "!");
            default -> STRANGE.get(random.nextInt(STRANGE.size()));
        };
    }

    private static Value damaged(ArrayValue array, Random random) {
        List<Value> elements = new ArrayList<>();
        array.forEach(elements::add);
        int at = random.nextInt(elements.size());
        switch (random.nextInt(6)) {
            case 0 -> elements.remove(at);
            case 1 -> elements.add(at, elements.get(at));
            case 2 -> elements.add(STRANGE.get(random.nextInt(STRANGE.size())));
            default -> elements.set(at, damaged(elements.get(at), random));
        }
        return ArrayValue.of(elements);
    }

    private static Value damaged(BytesValue bytes, Random random) {
        byte[] copy = bytes.toByteArray();
        int at = random.nextInt(copy.length);
        if (random.nextInt(4) == 0) {
            return new BytesValue(copy, 0, at);
        }
        copy[at] = (byte) random.nextInt();
        return new BytesValue(copy);
    }
}
