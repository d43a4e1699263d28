package io.temblor.pipeline.state;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the fields of a record in a state, and refuses what is not as it was written.
public final class FieldReader {
    private final RecordValue fields;

    private FieldReader(RecordValue fields) {
        this.fields = fields;
    }

    /// Reads a state.
    ///
    /// @param known the latest version that is known
    /// @throws InvalidStateException if it is of a later version, or is no record
    public static FieldReader of(State state, int known) throws InvalidStateException {
        if (state.version() > known) {
            throw InvalidStateException.version(state.version(), known);
        }
        return of(state.value());
    }

    /// Reads a record.
    ///
    /// @throws InvalidStateException if it is none
    public static FieldReader of(Value value) throws InvalidStateException {
        if (value instanceof RecordValue fields) {
            return new FieldReader(fields);
        }
        throw new InvalidStateException("expected a state that is a record, found " + nameOf(value));
    }

    /// A field, whatever it is.
    public Value value(String field) throws InvalidStateException {
        Value value = fields.get(field);
        if (value == null) {
            throw new InvalidStateException("the state has no field `" + field + "`");
        }
        return value;
    }

    /// A text.
    public String text(String field) throws InvalidStateException {
        return as(StringValue.class, field).value();
    }

    /// Whether something is so.
    public boolean bool(String field) throws InvalidStateException {
        return as(BoolValue.class, field).value();
    }

    /// A whole number of 64 bits with a sign.
    public long integer(String field) throws InvalidStateException {
        IntegerValue integer = as(IntegerValue.class, field);
        if (integer.unsigned()) {
            throw expected("an integer of 64 bits with a sign", field, integer);
        }
        return integer.bits();
    }

    /// A whole number of 32 bits that is not below `least`.
    public int count(String field, int least) throws InvalidStateException {
        long number = integer(field);
        if (number < least || number > Integer.MAX_VALUE) {
            throw expected("an integer from " + least + " to " + Integer.MAX_VALUE, field, new IntegerValue(number));
        }
        return (int) number;
    }

    /// Bytes, which are a copy.
    public byte[] bytes(String field) throws InvalidStateException {
        return as(BytesValue.class, field).toByteArray();
    }

    /// The elements of an array.
    public ArrayValue array(String field) throws InvalidStateException {
        return as(ArrayValue.class, field);
    }

    /// The elements of an array of records.
    public List<FieldReader> records(String field) throws InvalidStateException {
        List<FieldReader> records = new ArrayList<>();
        for (Value element : array(field)) {
            records.add(of(element));
        }
        return records;
    }

    /// A record.
    public RecordValue fields(String field) throws InvalidStateException {
        return as(RecordValue.class, field);
    }

    private <V extends Value> V as(Class<V> type, String field) throws InvalidStateException {
        Value value = value(field);
        if (!type.isInstance(value)) {
            throw expected(type.getSimpleName().replace("Value", "").toLowerCase(Locale.ROOT), field, value);
        }
        return type.cast(value);
    }

    private static InvalidStateException expected(String what, String field, Value found) {
        return new InvalidStateException(
                "expected in the field `" + field + "` of the state: " + what + ", found " + nameOf(found));
    }

    /// A state may be large, so it is not shown.
    private static String nameOf(Value value) {
        return switch (value) {
            case IntegerValue integer -> integer.toString();
            default -> value.type().toString().toLowerCase(Locale.ROOT);
        };
    }
}
