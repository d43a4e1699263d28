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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a state that is a record.
///
/// **Failure.** [InvalidStateException] if a field is missing or not what is asked for.
public final class StateFields {
    private final RecordValue fields;

    private StateFields(RecordValue fields) {
        this.fields = fields;
    }

    /// The fields of a state.
    ///
    /// @param version the only one that is known
    public static StateFields of(State state, int version) throws InvalidStateException {
        if (state.version() != version) {
            throw InvalidStateException.version(state.version(), version);
        }
        return of(state.value());
    }

    /// The fields of a part of a state.
    public static StateFields of(Value part) throws InvalidStateException {
        if (part instanceof RecordValue fields) {
            return new StateFields(fields);
        }
        throw new InvalidStateException("expected a record, found a value of type " + part.type());
    }

    /// A field of any type.
    public Value value(String name) throws InvalidStateException {
        Value value = fields.get(name);
        if (value == null) {
            throw wrong(name, "a value", null);
        }
        return value;
    }

    /// A field that is a whole number.
    public long integer(String name) throws InvalidStateException {
        if (fields.get(name) instanceof IntegerValue number && !number.unsigned()) {
            return number.bits();
        }
        throw wrong(name, "a whole number of 64 bits", fields.get(name));
    }

    /// A field that is a whole number between two, both allowed.
    public long integer(String name, long least, long most) throws InvalidStateException {
        long number = integer(name);
        if (number < least || number > most) {
            throw new InvalidStateException(
                    "expected a number from " + least + " to " + most + " in `" + name + "`, found " + number);
        }
        return number;
    }

    /// A field that is a floating point number.
    public double number(String name) throws InvalidStateException {
        if (fields.get(name) instanceof FloatValue number) {
            return number.value();
        }
        throw wrong(name, "a floating point number", fields.get(name));
    }

    /// A field that is bytes.
    public byte[] bytes(String name) throws InvalidStateException {
        if (fields.get(name) instanceof BytesValue bytes) {
            return bytes.toByteArray();
        }
        throw wrong(name, "bytes", fields.get(name));
    }

    /// A field that is an array.
    public ArrayValue array(String name) throws InvalidStateException {
        if (fields.get(name) instanceof ArrayValue array) {
            return array;
        }
        throw wrong(name, "an array", fields.get(name));
    }

    /// A field that is a text.
    public String text(String name) throws InvalidStateException {
        if (fields.get(name) instanceof StringValue text) {
            return text.value();
        }
        throw wrong(name, "a text", fields.get(name));
    }

    /// A field that is a truth value.
    public boolean bool(String name) throws InvalidStateException {
        if (fields.get(name) instanceof BoolValue bool) {
            return bool.value();
        }
        throw wrong(name, "true or false", fields.get(name));
    }

    /// A field that is a record.
    public RecordValue fields(String name) throws InvalidStateException {
        if (fields.get(name) instanceof RecordValue inner) {
            return inner;
        }
        throw wrong(name, "a record", fields.get(name));
    }

    /// A field that is an array of records.
    public List<StateFields> records(String name) throws InvalidStateException {
        List<StateFields> records = new ArrayList<>();
        for (Value element : array(name)) {
            records.add(of(element));
        }
        return records;
    }

    private static InvalidStateException wrong(String name, String wanted, @Nullable Value found) {
        return new InvalidStateException("expected " + wanted + " in `" + name + "`, found "
                + (found == null ? "nothing" : "a value of type " + found.type()));
    }
}
