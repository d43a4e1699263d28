package io.temblor.pipeline.script.runtime;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.FieldTable;
import io.temblor.connector.document.Key;
import io.temblor.connector.document.Members;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;

/// Steps of paths through the event, which is still as it came in: nothing is made of what lies on the way.
///
/// **Hot path.** Nothing is allocated, but for keys that are computed.
public final class Nodes {
    private Nodes() {}

    /// The whole event.
    public static int root(Frame frame) {
        return frame.document().root();
    }

    /// A field of the event, or [Document#NONE].
    ///
    /// @param table  the fields that the script asks for
    /// @param number the number of the key in the table
    public static int findField(Frame frame, FieldTable table, int number, Key key) {
        return frame.field(table, number, key);
    }

    /// A field of the event.
    ///
    /// @param table  the fields that the script asks for
    /// @param number the number of the key in the table
    public static int eventField(Frame frame, FieldTable table, int number, Key key) {
        int found = frame.field(table, number, key);
        if (found == Document.NONE) {
            throw Missing.field(frame.eventValue(), key.name());
        }
        return found;
    }

    /// The value of a node.
    public static Value value(Frame frame, int node) {
        return frame.document().value(node);
    }

    /// A field, or [Document#NONE].
    public static int find(Frame frame, int node, Key key) {
        return node == Document.NONE ? Document.NONE : frame.document().find(node, key);
    }

    /// A field.
    public static int field(Frame frame, int node, Key key) {
        int found = frame.document().find(node, key);
        if (found == Document.NONE) {
            throw Missing.field(frame.document().value(node), key.name());
        }
        return found;
    }

    /// An element by an index, or a field by a key; [Document#NONE] if there is none.
    public static int find(Frame frame, int node, Value index) {
        if (node == Document.NONE) {
            return Document.NONE;
        }
        Document document = frame.document();
        if (index instanceof StringValue(String key)) {
            return document.find(node, Keys.of(key));
        }
        if (index instanceof IntegerValue number && document.type(node) == ValueType.ARRAY && isInt(number)) {
            return document.element(node, (int) number.bits());
        }
        return Document.NONE;
    }

    private static boolean isInt(IntegerValue number) {
        return number.bits() >= 0 && number.bits() <= Integer.MAX_VALUE;
    }

    /// An element by an index, or a field by a key.
    public static int element(Frame frame, int node, Value index) {
        int found = find(frame, node, index);
        if (found == Document.NONE) {
            throw Missing.element(frame.document().value(node), index);
        }
        return found;
    }

    /// Whether a node is a record.
    public static boolean isRecord(Frame frame, int node) {
        return frame.document().type(node) == ValueType.RECORD;
    }

    /// A node that is a truth value; another type fails.
    public static boolean truth(Frame frame, int node, String operator) {
        Document document = frame.document();
        if (document.type(node) != ValueType.BOOL) {
            throw Descriptions.wrongType("an operand of `" + operator + "`", ValueType.BOOL, document.type(node));
        }
        return document.bool(node);
    }

    /// Whether a node is an array.
    public static boolean isArray(Frame frame, int node) {
        return frame.document().type(node) == ValueType.ARRAY;
    }

    /// Goes through the elements of an array.
    public static Members elements(Frame frame, int node) {
        Members members = new Members();
        members.of(frame.document(), node);
        return members;
    }
}
