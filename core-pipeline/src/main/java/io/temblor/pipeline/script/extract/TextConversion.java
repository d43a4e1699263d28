package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What becomes of a part of a text: it stays a text, or becomes a number.
public enum TextConversion {
    STRING("a text") {
        @Override
        public Value convert(String text) {
            return new StringValue(text);
        }
    },
    INT("an integer of 64 bits") {
        @Override
        @Nullable
        public Value convert(String text) {
            if (text.length() > LONGEST || !INTEGER.matcher(text).matches()) {
                return null;
            }
            return text.length() <= SURE_LENGTH ? new IntegerValue(Long.parseLong(text)) : large(new BigInteger(text));
        }
    },
    FLOAT("a number") {
        @Override
        @Nullable
        public Value convert(String text) {
            if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
                return null;
            }
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? new FloatValue(number) : null;
        }
    };

    private static final int LONGEST = 400;
    private static final int SURE_LENGTH = 18;
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    private final String words;

    TextConversion(String words) {
        this.words = words;
    }

    /// What a text must be to be converted, for messages.
    public String words() {
        return words;
    }

    /// The value of a text, or null if it has none.
    public abstract @Nullable Value convert(String text);

    private static @Nullable Value large(BigInteger number) {
        if (number.bitLength() < Long.SIZE) {
            return new IntegerValue(number.longValue());
        }
        boolean fits = number.signum() > 0 && number.bitLength() == Long.SIZE;
        return fits ? IntegerValue.ofUnsigned(number.longValue()) : null;
    }
}
