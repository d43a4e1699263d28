package io.temblor.pipeline.operator.rate;

import io.temblor.connector.document.Document;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.FieldPath;
import io.temblor.pipeline.state.KeyWriter;

/// One field and the values that it has had.
final class CardinalityLimit {
    private final FieldPath path;
    private final DistinctValues values;
    private final KeyWriter present = new KeyWriter();
    private boolean isThere;

    CardinalityLimit(FieldPath path, DistinctValues values) {
        this.path = path;
        this.values = values;
    }

    /// Looks at the field of an event.
    ///
    /// @return its value as a key; an empty one if it has no such field
    KeyWriter look(Document document) {
        present.clear();
        int node = path.find(document, document.root());
        isThere = node != Document.NONE;
        if (isThere) {
            present.add(document, node);
        }
        return present;
    }

    /// Whether the value that was looked at may pass. What is not there passes always.
    boolean admits() {
        return !isThere || values.admits(present);
    }

    /// Remembers the value that was looked at.
    void remember() {
        if (isThere) {
            values.add(present);
        }
    }

    DistinctValues values() {
        return values;
    }

    Value replaced(Value event, Value replacement) {
        return path.with(event, replacement);
    }

    Value removed(Value event) {
        return path.without(event);
    }
}
