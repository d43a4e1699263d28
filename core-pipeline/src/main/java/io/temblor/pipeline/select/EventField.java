package io.temblor.pipeline.select;

import io.temblor.connector.Event;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.script.check.Node;
import java.util.ArrayList;
import java.util.List;

/// A field of the event, by its keys from the top; or nothing, for what is no field.
///
/// **Threading.** One thread at a time.
final class EventField {
    /// No field.
    static final EventField NONE = new EventField(false, new Key[0]);

    private final boolean isField;
    private final Key[] path;
    private double number;

    private EventField(boolean isField, Key[] path) {
        this.isField = isField;
        this.path = path;
    }

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
        return new EventField(true, keys.toArray(new Key[0]));
    }

    /// Where the field stands in a document, or [Document#NONE].
    int find(Document document) {
        int node = isField ? document.root() : Document.NONE;
        for (int i = 0; i < path.length && node != Document.NONE; i++) {
            node = document.find(node, path[i]);
        }
        return node;
    }

    /// Reads the [#number] in the field.
    ///
    /// @return whether there is one
    boolean readNumber(Event event) {
        if (!isField) {
            return false;
        }
        Document document = event.document();
        int node = find(document);
        if (node == Document.NONE) {
            return false;
        }
        ValueType type = document.type(node);
        if (type == ValueType.INTEGER) {
            number = integer(document, node);
        } else if (type == ValueType.FLOAT) {
            number = document.floating(node);
        } else {
            return false;
        }
        return true;
    }

    private static double integer(Document document, int node) {
        long bits = document.integer(node);
        return document.isUnsigned(node) ? IntegerValue.ofUnsigned(bits).doubleValue() : bits;
    }

    /// The number that was read last.
    double number() {
        return number;
    }
}
