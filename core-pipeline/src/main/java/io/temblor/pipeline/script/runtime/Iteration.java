package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.Iterator;
import java.util.Map;

/// Goes through what `for` is given: the elements of an array with their indexes, the fields of a record
/// with their keys, of anything else nothing.
public abstract class Iteration {
    private Value key = Value.NULL;
    private Value value = Value.NULL;

    public static Iteration of(Value target) {
        return switch (target) {
            case ArrayValue array -> new Elements(array);
            case RecordValue fields -> new Fields(fields.entries().iterator());
            default -> new Nothing();
        };
    }

    /// Goes on to the next one.
    ///
    /// @return whether there is one
    public abstract boolean next();

    /// The key or the index of the present one.
    public Value key() {
        return key;
    }

    /// The present one.
    public Value value() {
        return value;
    }

    boolean at(Value nextKey, Value nextValue) {
        key = nextKey;
        value = nextValue;
        return true;
    }

    private static final class Elements extends Iteration {
        private final ArrayValue array;
        private int index;

        Elements(ArrayValue array) {
            this.array = array;
        }

        @Override
        public boolean next() {
            return index < array.size() && at(new IntegerValue(index), array.get(index++));
        }
    }

    private static final class Fields extends Iteration {
        private final Iterator<Map.Entry<String, Value>> fields;

        Fields(Iterator<Map.Entry<String, Value>> fields) {
            this.fields = fields;
        }

        @Override
        public boolean next() {
            if (!fields.hasNext()) {
                return false;
            }
            Map.Entry<String, Value> field = fields.next();
            return at(new StringValue(field.getKey()), field.getValue());
        }
    }

    private static final class Nothing extends Iteration {
        @Override
        public boolean next() {
            return false;
        }
    }
}
