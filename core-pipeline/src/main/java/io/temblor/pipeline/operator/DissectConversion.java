package io.temblor.pipeline.operator;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What becomes of the text of a part of a [DissectPattern].
enum DissectConversion {
    STRING("a text") {
        @Override
        Value convert(String text) {
            return new StringValue(text);
        }
    },
    INT("an integer of 64 bits") {
        @Override
        @Nullable
        Value convert(String text) {
            if (text.length() > LONGEST || !INTEGER.matcher(text).matches()) {
                return null;
            }
            return text.length() <= SURE_LENGTH ? new IntegerValue(Long.parseLong(text)) : large(new BigInteger(text));
        }
    },
    FLOAT("a number") {
        @Override
        @Nullable
        Value convert(String text) {
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

    DissectConversion(String words) {
        this.words = words;
    }

    /// What a text must be to be converted, for messages.
    String words() {
        return words;
    }

    /// The value of a text, or null if it has none.
    abstract @Nullable Value convert(String text);

    private static @Nullable Value large(BigInteger number) {
        if (number.bitLength() < Long.SIZE) {
            return new IntegerValue(number.longValue());
        }
        boolean fits = number.signum() > 0 && number.bitLength() == Long.SIZE;
        return fits ? IntegerValue.ofUnsigned(number.longValue()) : null;
    }
}
