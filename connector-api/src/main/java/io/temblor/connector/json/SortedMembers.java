package io.temblor.connector.json;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.Members;
import io.temblor.connector.document.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The fields of a record in the order of their keys' UTF-16 code units.
final class SortedMembers {
    private final Text text = new Text();
    private final List<Field> fields = new ArrayList<>();

    private record Field(String name, int key, int value) {}

    void of(Document document, Members members) {
        fields.clear();
        while (members.next()) {
            document.text(members.key(), text);
            fields.add(new Field(text.toString(), members.key(), members.value()));
        }
        fields.sort(Comparator.comparing(Field::name));
    }

    int size() {
        return fields.size();
    }

    int key(int index) {
        return fields.get(index).key();
    }

    int value(int index) {
        return fields.get(index).value();
    }
}
