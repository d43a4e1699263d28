package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Takes the parts of a state out of an array, in the order in which [StateWriter] put them in.
///
/// **Failure.** [InvalidStateException] if the next part is missing or not what is asked for.
final class StateReader {
    private final String owner;
    private final ArrayValue parts;
    private int next;

    /// A reader of what lies in an array.
    ///
    /// @param owner whose state it is, for messages
    StateReader(Value state, String owner) throws InvalidStateException {
        this.owner = owner;
        if (!(state instanceof ArrayValue array)) {
            throw wrong("must be an array, but is of type " + state.type());
        }
        this.parts = array;
    }

    /// A reader of what lies in an array behind the version.
    static StateReader of(Value state, int version, String owner) throws InvalidStateException {
        StateReader reader = new StateReader(state, owner);
        long found = reader.integer();
        if (found != version) {
            throw reader.wrong("must be of version " + version + ", but is of version " + found);
        }
        return reader;
    }

    boolean hasNext() {
        return next < parts.size();
    }

    Value value() throws InvalidStateException {
        if (!hasNext()) {
            throw wrong("ends too early: it has " + parts.size() + " parts");
        }
        return parts.get(next++);
    }

    long integer() throws InvalidStateException {
        Value part = value();
        if (part instanceof IntegerValue integer && !integer.unsigned()) {
            return integer.bits();
        }
        throw wrongPart("a whole number", part);
    }

    /// A whole number from 0 to `most`.
    long integer(long most) throws InvalidStateException {
        long number = integer();
        if (number < 0 || number > most) {
            throw wrong("must have a number from 0 to " + most + " as its part " + next + ", but has " + number);
        }
        return number;
    }

    /// How many there are of something: not negative.
    long count() throws InvalidStateException {
        return integer(Long.MAX_VALUE);
    }

    double number() throws InvalidStateException {
        Value part = value();
        if (part instanceof FloatValue real) {
            return real.value();
        }
        throw wrongPart("a float", part);
    }

    String text() throws InvalidStateException {
        Value part = value();
        if (part instanceof StringValue text) {
            return text.value();
        }
        throw wrongPart("a string", part);
    }

    /// What lies in an array within this one.
    StateReader array() throws InvalidStateException {
        return new StateReader(value(), owner);
    }

    byte[] bytes() throws InvalidStateException {
        Value part = value();
        if (part instanceof BytesValue bytes) {
            return bytes.toByteArray();
        }
        throw wrongPart("bytes", part);
    }

    /// Numbers of eight bytes each.
    long[] longs() throws InvalidStateException {
        byte[] bytes = bytes();
        require(
                bytes.length % Long.BYTES == 0,
                "has " + bytes.length + " bytes as its part " + next + ", which are no numbers");
        long[] numbers = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
        return numbers;
    }

    double[] doubles() throws InvalidStateException {
        return Arrays.stream(longs()).mapToDouble(Double::longBitsToDouble).toArray();
    }

    /// Says that nothing more is wanted.
    void end() throws InvalidStateException {
        if (hasNext()) {
            throw wrong("must have " + next + " parts, but has " + parts.size());
        }
    }

    /// Refuses the state unless that holds.
    void require(boolean holds, String problem) throws InvalidStateException {
        if (!holds) {
            throw wrong(problem);
        }
    }

    private InvalidStateException wrongPart(String wanted, Value found) {
        return wrong("must have " + wanted + " as its part " + next + ", but has a value of type " + found.type());
    }

    /// @param problem goes on after `the state of …`
    InvalidStateException wrong(String problem) {
        return new InvalidStateException("the state of `" + owner + "` " + problem);
    }
}
