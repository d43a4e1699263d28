package io.temblor.connector.schema.json;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.Members;
import io.temblor.connector.document.Text;
import io.temblor.connector.value.ValueType;

/// Refuses records that say something twice, of which a document would forget the first.
final class RepeatedKeys {
    private final Document document;
    private final Text text = new Text();

    private RepeatedKeys(Document document) {
        this.document = document;
    }

    /// @throws InvalidSchemaException at the first record with a key that stands there several times
    static void refuse(Document document) {
        new RepeatedKeys(document).refuse("", document.root());
    }

    private void refuse(String pointer, int node) {
        ValueType type = document.type(node);
        if (type != ValueType.RECORD && type != ValueType.ARRAY) {
            return;
        }
        Members members = new Members();
        members.of(document, node);
        if (members.hasRepeatedKeys()) {
            throw new InvalidSchemaException(pointer, "a keyword or name stands here twice; once is enough");
        }
        for (int i = 0; members.next(); i++) {
            refuse(Node.pointer(pointer, type == ValueType.ARRAY ? String.valueOf(i) : key(members)), members.value());
        }
    }

    private String key(Members members) {
        document.text(members.key(), text);
        return text.toString();
    }
}
