package io.temblor.connector.value;

import java.util.Arrays;
import java.util.Random;

/// Values made by chance, of all types.
public final class RandomValues {
    private static final int DEEPEST = 4;
    private static final int MOST_MEMBERS = 5;
    private static final String[] KEYS = {
        "", "a", "b", "status", "a key of more than eight bytes", "\u00e9", "\ud83d\ude00"
    };
    private static final double[] NUMBERS = {
        0.0, -0.0, 1.5, 1e300, -1e-300, Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    private final Random random;
    private final boolean json;

    /// Makes values.
    ///
    /// @param json whether only values that JSON gives back as they are: no bytes, and finite numbers
    public RandomValues(Random random, boolean json) {
        this.random = random;
        this.json = json;
    }

    /// Some value.
    public Value value() {
        return value(0);
    }

    private Value value(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 11 : 8)) {
            case 0 -> Value.NULL;
            case 1 -> BoolValue.of(random.nextBoolean());
            case 2, 3 -> new IntegerValue(random.nextLong() >> random.nextInt(64));
            case 4 -> IntegerValue.ofUnsigned(random.nextLong());
            case 5 -> number();
            case 6 -> json ? number() : bytes();
            case 7 -> new StringValue(text());
            case 8 -> array(depth + 1);
            default -> fields(depth + 1);
        };
    }

    private FloatValue number() {
        double number = random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextInt(10_000) / 64.0;
        double other = Double.longBitsToDouble(random.nextLong());
        double chosen = random.nextBoolean() ? number : other;
        return new FloatValue(json && !Double.isFinite(chosen) ? 0.5 : chosen);
    }

    private BytesValue bytes() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return new BytesValue(bytes);
    }

    private ArrayValue array(int depth) {
        Value[] elements = new Value[random.nextInt(MOST_MEMBERS + 1)];
        Arrays.setAll(elements, _ -> value(depth));
        return ArrayValue.of(elements);
    }

    private RecordValue fields(int depth) {
        RecordValue.Builder fields = RecordValue.builder();
        for (int i = random.nextInt(MOST_MEMBERS + 1); i > 0; i--) {
            fields.put(key(), value(depth));
        }
        return fields.build();
    }

    /// Some key, often the same.
    public String key() {
        return random.nextInt(3) == 0 ? text() : KEYS[random.nextInt(KEYS.length)];
    }

    /// Some text without surrogates that lack their partner.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 100 : 12); i > 0; i--) {
            int character = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(character >= 0xd800 && character < 0xe000 ? '\\' : character);
        }
        return text.toString();
    }
}
