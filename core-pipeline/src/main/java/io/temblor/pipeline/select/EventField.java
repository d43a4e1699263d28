package io.temblor.pipeline.select;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.pipeline.script.check.Node;
import java.util.ArrayList;
import java.util.List;

/// A field of the event, by its keys from the top; or nothing, for what is no field.
///
/// @param isField whether it is one
record EventField(boolean isField, List<Key> path) {
    private static final EventField NONE = new EventField(false, List.of());

    /// The field that an expression reads, if it does nothing else.
    static EventField of(Node node) {
        if (!(node instanceof Node.Read read) || !(read.root() instanceof Node.Root.Event)) {
            return NONE;
        }
        List<Key> keys = new ArrayList<>();
        for (Node.Step step : read.steps()) {
            if (!(step instanceof Node.Step.Key key)) {
                return NONE;
            }
            keys.add(new Key(key.name()));
        }
        return new EventField(true, List.copyOf(keys));
    }

    /// Where the field stands in a document, or [Document#NONE].
    int find(Document document) {
        int node = isField ? document.root() : Document.NONE;
        for (int i = 0; i < path.size() && node != Document.NONE; i++) {
            node = document.find(node, path.get(i));
        }
        return node;
    }
}
