package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.state.StableHash;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/// The stable hash of a value: [StableHash] over its canonical form, which is a letter for the type and
/// what follows:
///
/// | type | letter | then |
/// |---|---|---|
/// | null | `N` | |
/// | bool | `T` or `F` | |
/// | integer | `I`, or `U` beyond 2^63 - 1 | the 64 bits |
/// | float | `D` | the 64 bits; all that is not a number is the same, and so are both zeros |
/// | string | `S` | the length, the UTF-16 units |
/// | bytes | `B` | the length, the bytes |
/// | array | `A` | the length, the elements |
/// | record | `R` | the length, each key as a string and its value, in the order of the keys |
///
/// Lengths are of 64 bits. So 1 and 1.0 are different, and the order of keys makes no difference.
///
/// **Failure.** [ScriptException] if the form is longer than it may be, or nested too deep.
final class ValueHash {
    private static final int MAX_DEPTH = 1024;

    private long hash = StableHash.START;
    private long left;
    private int depth;

    private ValueHash(long most) {
        this.left = most;
    }

    /// @param most how many units the canonical form may have
    static long of(Value value, long most) {
        if (value instanceof StringValue(String text) && text.length() <= most) {
            return StableHash.finish(text(StableHash.START, text));
        }
        ValueHash hashing = new ValueHash(most);
        hashing.add(value);
        return StableHash.finish(hashing.hash);
    }

    private static long text(long hash, String text) {
        return StableHash.add(StableHash.add(StableHash.add(hash, 'S'), (long) text.length()), text);
    }

    private void add(Value value) {
        switch (value) {
            case NullValue _ -> letter('N');
            case BoolValue bool -> letter(bool.value() ? 'T' : 'F');
            case IntegerValue integer -> number(integer.unsigned() ? 'U' : 'I', integer.bits());
            // Adding a zero makes a negative one positive.
            case FloatValue real -> number('D', Double.doubleToLongBits(real.value() + 0.0));
            case StringValue text -> text(text.value());
            case BytesValue bytes -> bytes(bytes.buffer());
            case ArrayValue array -> array(array);
            case RecordValue fields -> fields(fields);
        }
    }

    private void letter(char letter) {
        spend(1);
        hash = StableHash.add(hash, letter);
    }

    private void number(char letter, long number) {
        letter(letter);
        hash = StableHash.add(hash, number);
    }

    private void text(String text) {
        spend(text.length());
        hash = text(hash, text);
    }

    private void bytes(ByteBuffer bytes) {
        spend(bytes.remaining());
        number('B', bytes.remaining());
        while (bytes.hasRemaining()) {
            hash = StableHash.add(hash, (char) Byte.toUnsignedInt(bytes.get()));
        }
    }

    private void array(ArrayValue array) {
        enter('A', array.size());
        for (Value element : array) {
            add(element);
        }
        depth--;
    }

    private void fields(RecordValue fields) {
        enter('R', fields.size());
        String[] keys = fields.entries().stream().map(Map.Entry::getKey).toArray(String[]::new);
        Arrays.sort(keys);
        for (String key : keys) {
            text(key);
            Value value = fields.get(key);
            add(value == null ? Value.NULL : value);
        }
        depth--;
    }

    private void enter(char letter, int size) {
        if (++depth > MAX_DEPTH) {
            throw new ScriptException(
                    ErrorCode.TOO_DEEP,
                    "the value is nested too deep to be told from others: at most " + MAX_DEPTH
                            + " arrays and records may lie within one another");
        }
        spend(size);
        number(letter, size);
    }

    private void spend(long units) {
        left -= units;
        if (left < 0) {
            throw new ScriptException(
                    ErrorCode.TOO_LARGE, "the value is too large to be told from others in this function");
        }
    }
}
