package io.temblor.pipeline.operator.enrich;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Optional;

/// What a table is to have.
///
/// @param key      the field or column with the key
/// @param fields   the fields that are kept of each row; all if there are none
/// @param takesAll whether a row may be a value that is no record
/// @param maxRows  the most rows
record TableShape(Optional<String> key, List<String> fields, boolean takesAll, int maxRows) {

    /// What is kept of a row.
    Value chosen(Value row) {
        if (fields.isEmpty() || !(row instanceof RecordValue all)) {
            return row;
        }
        RecordValue.Builder chosen = RecordValue.builder();
        for (String field : fields) {
            Value value = all.get(field);
            if (value != null) {
                chosen.put(field, value);
            }
        }
        return chosen.build();
    }
}
