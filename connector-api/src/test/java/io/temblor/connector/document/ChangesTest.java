package io.temblor.connector.document;

import static io.temblor.connector.json.JsonTexts.document;
import static io.temblor.connector.json.JsonTexts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Key A = new Key("a");
    private static final Key B = new Key("b");
    private static final Key C = new Key("c");

    private final Document document = document("{\"a\":1,\"b\":{\"c\":[1,2,{\"a\":true}]},\"z\":\"end\"}");
    private final Changes changes = document.changes();
    private final int root = changes.open(document.root());

    @Test
    void setsAFieldInItsPlaceOrAtTheEnd() {
        changes.set(root, A, changes.text("one"));
        changes.set(root, new Key("new"), changes.bool(true));

        assertThat(text(document))
                .isEqualTo("{\"a\":\"one\",\"b\":{\"c\":[1,2,{\"a\":true}]},\"z\":\"end\",\"new\":true}");
        assertThat(document.value(document.find(root, A))).isEqualTo(Value.of("one"));
    }

    @Test
    void removesAndRenames() {
        assertThat(changes.remove(root, A)).isTrue();
        assertThat(changes.remove(root, A)).isFalse();
        assertThat(changes.rename(root, B, C)).isTrue();
        assertThat(changes.rename(root, B, C)).isFalse();

        assertThat(text(document)).isEqualTo("{\"c\":{\"c\":[1,2,{\"a\":true}]},\"z\":\"end\"}");
    }

    @Test
    void renamesOverAFieldThatIsThere() {
        assertThat(changes.rename(root, new Key("z"), A)).isTrue();

        assertThat(text(document)).isEqualTo("{\"b\":{\"c\":[1,2,{\"a\":true}]},\"a\":\"end\"}");
    }

    @Test
    void changesWhatLiesDeep() {
        int inner = changes.openField(root, B);
        int array = changes.openField(inner, C);
        int element = changes.openElement(array, 2);
        changes.set(element, A, changes.nul());
        changes.insert(array, 0, changes.integer(-5));
        changes.set(array, 1, changes.floating(0.5));
        changes.remove(array, 2);
        changes.insert(array, 2, changes.unsigned(-1));

        assertThat(text(document))
                .isEqualTo("{\"a\":1,\"b\":{\"c\":[-5,0.5,18446744073709551615,{\"a\":null}]},\"z\":\"end\"}");
    }

    @Test
    void buildsNewArraysAndRecords() {
        int fields = changes.fields();
        int array = changes.array();
        for (int i = 0; i < 10; i++) {
            changes.insert(array, i, changes.integer(i));
        }
        changes.set(fields, A, array);
        changes.set(fields, B, changes.value(Value.of(List.of(Map.of("x", 1.5), "y"))));
        changes.insert(fields, 0, C, changes.bytes(new byte[] {1, 2, 3}, 1, 2));
        changes.setRoot(fields);

        assertThat(text(document)).isEqualTo("{\"c\":\"AgM=\",\"a\":[0,1,2,3,4,5,6,7,8,9],\"b\":[{\"x\":1.5},\"y\"]}");
    }

    @Test
    void copiesShareNothingThatChanges() {
        int copy = changes.copy(document.find(root, B));
        changes.set(root, new Key("copy"), copy);
        changes.set(changes.openField(root, B), C, changes.integer(0));
        int second = changes.copy(changes.openField(root, new Key("copy")));
        changes.set(root, new Key("second"), second);
        changes.remove(changes.openField(changes.openField(root, new Key("copy")), C), 0);

        assertThat(text(document))
                .isEqualTo("{\"a\":1,\"b\":{\"c\":0},\"z\":\"end\",\"copy\":{\"c\":[2,{\"a\":true}]},"
                        + "\"second\":{\"c\":[1,2,{\"a\":true}]}}");
    }

    @Test
    void opensNothingThatHasNoMembers() {
        assertThat(changes.openField(root, A)).isEqualTo(Document.NONE);
        assertThat(changes.openField(root, new Key("nowhere"))).isEqualTo(Document.NONE);
        assertThat(document("1").changes().open(0)).isEqualTo(Document.NONE);
    }

    @Test
    void refusesToChangeWhatIsNotOpen() {
        int inner = document.find(root, B);

        assertThatThrownBy(() -> changes.set(inner, C, changes.nul()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is not an open record, but a record; open it first");
        assertThatThrownBy(() -> changes.remove(root, 0))
                .hasMessageEndingWith("is not an open array, but a record; open it first");
        int array = changes.openField(changes.openField(root, B), C);
        assertThatThrownBy(() -> changes.insert(array, 4, changes.nul())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> changes.set(array, 3, changes.nul())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void dropsTheFormerOfTwoFieldsOfOneKey() {
        Document twice = document("{\"a\":1,\"b\":2,\"a\":3}");
        Changes ofTwice = twice.changes();
        ofTwice.set(ofTwice.open(twice.root()), B, ofTwice.nul());

        assertThat(text(twice)).isEqualTo("{\"a\":1,\"b\":null,\"a\":3}");
        ofTwice.insert(twice.root(), 2, C, ofTwice.nul());
        assertThat(text(twice)).isEqualTo("{\"a\":3,\"b\":null,\"c\":null}");
    }

    @Test
    void keepsWhatStoodInAFieldThatIsSet() {
        int former = document.find(root, A);
        changes.set(root, new Key("z"), former);
        changes.set(root, A, changes.integer(2));
        changes.set(root, A, changes.integer(3));

        assertThat(text(document)).isEqualTo("{\"a\":3,\"b\":{\"c\":[1,2,{\"a\":true}]},\"z\":1}");
        assertThat(document.value(former)).isEqualTo(Value.of(1));
        assertThat(document.value(document.find(root, A))).isEqualTo(Value.of(3));
    }

    @Test
    void putsAChangedRootIntoANewOne() {
        changes.set(root, A, changes.integer(2));
        int copy = changes.copy(root);
        int wrapped = changes.fields();
        changes.set(wrapped, new Key("copy"), copy);
        changes.set(wrapped, new Key("event"), root);
        changes.setRoot(wrapped);

        String event = "{\"a\":2,\"b\":{\"c\":[1,2,{\"a\":true}]},\"z\":\"end\"}";
        assertThat(text(document)).isEqualTo("{\"copy\":" + event + ",\"event\":" + event + "}");
    }

    @Test
    void doesWhatAMapDoesWhateverTheOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Map<String, Object> model = new LinkedHashMap<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                model.put("k" + random.nextInt(8), random.nextInt(100));
            }
            Document subject = document(Value.of(model).toString());
            for (int step = 0; step < 20; step++) {
                change(subject, model, random);
                assertThat(subject.value()).isEqualTo(Value.of(model));
                assertThat(text(subject)).isEqualTo(Value.of(model).toString());
            }
        }
    }

    private static void change(Document subject, Map<String, Object> model, Random random) {
        Changes changes = subject.changes();
        int record = changes.open(subject.root());
        String name = "k" + random.nextInt(8);
        Key key = new Key(name);
        switch (random.nextInt(4)) {
            case 0 -> {
                int number = random.nextInt(1000);
                changes.set(record, key, changes.integer(number));
                model.put(name, number);
            }
            case 1 -> {
                changes.set(record, key, changes.text("\u00e9" + name));
                model.put(name, "\u00e9" + name);
            }
            case 2 -> assertThat(changes.remove(record, key)).isEqualTo(model.remove(name) != null);
            default -> {
                String to = "k" + random.nextInt(8);
                assertThat(changes.rename(record, key, new Key(to))).isEqualTo(model.containsKey(name));
                rename(model, name, to);
            }
        }
    }

    private static void rename(Map<String, Object> model, String from, String to) {
        if (!model.containsKey(from) || from.equals(to)) {
            return;
        }
        List<Map.Entry<String, Object>> entries = new ArrayList<>();
        model.forEach((key, value) -> {
            if (!key.equals(to)) {
                entries.add(Map.entry(key.equals(from) ? to : key, value));
            }
        });
        model.clear();
        entries.forEach(entry -> model.put(entry.getKey(), entry.getValue()));
        assertThat(new HashMap<>(model)).containsKey(to);
    }
}
