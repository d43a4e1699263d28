package io.temblor.pipeline.operator.enrich;

import io.temblor.connector.document.Key;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of a file, by key.
///
/// **Threading.** Immutable, but for its [Builder].
///
/// **Hot path.** To find a row by a text allocates nothing.
final class Table {
    private final Map<Value, Value> rows;
    private final Map<String, Key> fields;
    private final boolean textual;

    private Table(Map<Value, Value> rows, Map<String, Key> fields, boolean textual) {
        this.rows = rows;
        this.fields = fields;
        this.textual = textual;
    }

    /// The number of rows.
    int size() {
        return rows.size();
    }

    /// The row of a key, or null. Where all keys are texts, a number or a truth value stands for its own text.
    @Nullable
    Value find(Value key) {
        return switch (key) {
            case StringValue text -> rows.get(text);
            case NullValue _, BytesValue _, ArrayValue _, RecordValue _ -> textual ? null : rows.get(key);
            default -> rows.get(textual ? new StringValue(key.toString()) : key);
        };
    }

    /// A field that rows have, prepared to be looked up.
    Key field(String name) {
        Key known = fields.get(name);
        return known == null ? new Key(name) : known;
    }

    /// Collects the rows of a table. Of several with the same key the last counts.
    static final class Builder {
        private final TableShape shape;
        private final boolean textual;
        private final Map<Value, Value> rows = new HashMap<>();
        private final Map<String, Key> fields = new HashMap<>();

        /// @param textual whether all keys are texts
        Builder(TableShape shape, boolean textual) {
            this.shape = shape;
            this.textual = textual;
        }

        /// @param place where the row stands, for messages
        void add(String place, Value key, Value row) throws InvalidTableException {
            Value kept = shape.chosen(row);
            if (kept instanceof RecordValue record) {
                record.entries().forEach(field -> fields.computeIfAbsent(field.getKey(), Key::new));
            } else if (!shape.takesAll()) {
                throw new InvalidTableException(place + ": expected a record, found a value of type " + row.type());
            }
            rows.put(key, kept);
            if (rows.size() > shape.maxRows()) {
                throw new InvalidTableException(
                        "expected at most " + shape.maxRows() + " rows, as max-rows says, found more");
            }
        }

        Table build() {
            return new Table(rows, fields, textual);
        }
    }
}
