package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;

/// `binary`: bytes.
public final class BinaryFunctions {
    private static final int LARGEST_BYTE = 255;

    private BinaryFunctions() {}

    public static long len(BytesValue bytes) {
        return bytes.size();
    }

    public static Value fromBytes(ArrayValue array) {
        byte[] bytes = new byte[array.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = toByte(array.get(i));
        }
        return new BytesValue(bytes);
    }

    private static byte toByte(Value element) {
        if (element instanceof IntegerValue number
                && !number.unsigned()
                && number.bits() >= 0
                && number.bits() <= LARGEST_BYTE) {
            return (byte) number.bits();
        }
        String found = element instanceof IntegerValue number ? number.toString() : Faults.typeOf(element);
        throw Faults.failed("binary::from_bytes", "each element must be an integer from 0 to 255, but one is " + found);
    }

    public static Value intoBytes(BytesValue bytes) {
        return ArrayValue.of(numbers(bytes));
    }

    /// The bytes as numbers from 0 to 255.
    static List<Value> numbers(BytesValue bytes) {
        List<Value> numbers = new ArrayList<>(bytes.size());
        for (byte b : bytes.toByteArray()) {
            numbers.add(new IntegerValue(Byte.toUnsignedInt(b)));
        }
        return numbers;
    }
}
