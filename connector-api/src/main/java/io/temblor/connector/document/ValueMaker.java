package io.temblor.connector.document;

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

/// Makes immutable values of nodes. Plain recursion: documents are of bounded depth.
final class ValueMaker {
    private final Document document;
    private final Text text = new Text();

    ValueMaker(Document document) {
        this.document = document;
    }

    Value make(int node) {
        return switch (document.type(node)) {
            case NULL -> Value.NULL;
            case BOOL -> BoolValue.of(document.bool(node));
            case INTEGER -> new IntegerValue(document.integer(node), document.isUnsigned(node));
            case FLOAT -> new FloatValue(document.floating(node));
            case STRING -> new StringValue(string(node));
            case BYTES -> new BytesValue(document.bytes(), document.start(node), document.size(node));
            case ARRAY -> array(node);
            case RECORD -> fields(node);
        };
    }

    private String string(int node) {
        document.text(node, text);
        return text.toString();
    }

    private Value array(int node) {
        Members members = new Members();
        members.of(document, node);
        List<Value> elements = new ArrayList<>(members.size());
        while (members.next()) {
            elements.add(make(members.value()));
        }
        return ArrayValue.of(elements);
    }

    private Value fields(int node) {
        Members members = new Members();
        members.of(document, node);
        RecordValue.Builder fields = RecordValue.builder();
        while (members.next()) {
            fields.put(string(members.key()), make(members.value()));
        }
        return fields.build();
    }
}
