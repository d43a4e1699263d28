package io.temblor.connector.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.json.JsonStyle;
import io.temblor.connector.json.JsonSubject;
import io.temblor.connector.json.JsonTexts;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RandomValues;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Changes do to a document what is done to a model of lists and maps, whatever the document and the order.
/// With `-Dtemblor.fuzz.rounds=100000` for longer, with `-Dtemblor.fuzz.seed=7` with other changes.
class ChangesModelTest {
    private static final int ROUNDS = Integer.getInteger("temblor.fuzz.rounds", 4000);
    private static final int MOST_STEPS = 12;

    private final Random random = new Random(Long.getLong("temblor.fuzz.seed", 1));
    private final RandomValues values = new RandomValues(random, true);
    private final JsonSubject json = new JsonSubject();
    private final Document document = new Document(0);
    private final Changes changes = document.changes();

    /// Lists and maps that change, around values that do not.
    private Object model = Value.NULL;

    /// A new node and what it stands for.
    private record Made(int node, Object model) {}

    @Test
    void doesWhatIsDoneToListsAndMaps() {
        for (int round = 0; round < ROUNDS; round++) {
            Value start = values.value();
            byte[] text = JsonTexts.text(Document.of(start), new JsonStyle(false, random.nextInt(4) == 0))
                    .getBytes(UTF_8);
            fill(text);
            model = modelOf(start);
            for (int step = random.nextInt(MOST_STEPS); step >= 0; step--) {
                change();
            }
            assertSame(new String(text, UTF_8));
        }
    }

    private void fill(byte[] text) {
        try {
            JsonTexts.parse(document, text);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void assertSame(String text) {
        String expected = Value.of(model).toString();
        assertThat(document.value()).as(text).hasToString(expected);
        for (JsonStyle style : List.of(JsonStyle.PLAIN, new JsonStyle(false, true))) {
            byte[] written = json.written(document, style);
            assertThat(json.parse(written)).as(text).isNotNull();
            assertThat(json.parse(written).value()).as(text).hasToString(expected);
        }
        assertThat(json.parse(json.written(document, new JsonStyle(true, false)))
                        .value())
                .as(text)
                .isEqualTo(Value.of(model));
    }

    private static Object modelOf(Value value) {
        return switch (value) {
            case ArrayValue array -> {
                List<Object> list = new ArrayList<>();
                array.forEach(element -> list.add(modelOf(element)));
                yield list;
            }
            case RecordValue fields -> {
                Map<String, Object> map = new LinkedHashMap<>();
                fields.entries().forEach(field -> map.put(field.getKey(), modelOf(field.getValue())));
                yield map;
            }
            default -> value;
        };
    }

    /// Changes something somewhere, both in the document and in the model.
    @SuppressWarnings("unchecked") // models have no other lists and maps
    private void change() {
        int node = random.nextInt(30) == 0 ? Document.NONE : changes.open(document.root());
        if (node == Document.NONE) {
            Made made = make();
            changes.setRoot(made.node());
            model = made.model();
            return;
        }
        Object place = model;
        while (random.nextInt(3) > 0) {
            Object inner = member(place);
            int opened = open(node, place, inner);
            if (opened == Document.NONE) {
                break;
            }
            node = opened;
            place = inner;
        }
        if (place instanceof List<?>) {
            changeArray(node, (List<Object>) place);
        } else {
            changeRecord(node, (Map<String, Object>) place);
        }
    }

    private Object member(Object place) {
        List<Object> members = new ArrayList<>(
                place instanceof Map<?, ?> map ? map.values() : place instanceof List<?> list ? list : List.of());
        return members.isEmpty() ? Value.NULL : members.get(random.nextInt(members.size()));
    }

    private int open(int node, Object place, Object inner) {
        if (place instanceof List<?> list) {
            return changes.openElement(node, indexOf(list, inner));
        }
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) place).entrySet()) {
            if (entry.getValue() == inner) {
                return changes.openField(node, new Key((String) entry.getKey()));
            }
        }
        return changes.openField(node, new Key("not there"));
    }

    private static int indexOf(List<?> list, Object inner) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == inner) {
                return i;
            }
        }
        return list.size();
    }

    private void changeArray(int node, List<Object> list) {
        int kind = random.nextInt(3);
        if (kind == 0 || list.isEmpty()) {
            int index = random.nextInt(list.size() + 1);
            Made made = make();
            changes.insert(node, index, made.node());
            list.add(index, made.model());
        } else if (kind == 1) {
            int index = random.nextInt(list.size());
            Made made = make();
            changes.set(node, index, made.node());
            list.set(index, made.model());
        } else {
            int index = random.nextInt(list.size());
            changes.remove(node, index);
            list.remove(index);
        }
    }

    private void changeRecord(int node, Map<String, Object> map) {
        String name = key(map);
        Key key = new Key(name);
        switch (random.nextInt(4)) {
            case 0 -> {
                assertThat(changes.remove(node, key)).isEqualTo(map.containsKey(name));
                map.remove(name);
            }
            case 1 -> {
                String to = key(map);
                assertThat(changes.rename(node, key, new Key(to))).isEqualTo(map.containsKey(name));
                rename(map, name, to);
            }
            case 2 -> insertFirst(node, map, name);
            default -> {
                Made made = make();
                changes.set(node, key, made.node());
                map.put(name, made.model());
            }
        }
    }

    private void insertFirst(int node, Map<String, Object> map, String name) {
        if (map.containsKey(name)) {
            return;
        }
        Made made = make();
        changes.insert(node, 0, new Key(name), made.node());
        Map<String, Object> others = new LinkedHashMap<>(map);
        map.clear();
        map.put(name, made.model());
        map.putAll(others);
    }

    private static void rename(Map<String, Object> map, String from, String to) {
        if (!map.containsKey(from) || from.equals(to)) {
            return;
        }
        Map<String, Object> others = new LinkedHashMap<>(map);
        map.clear();
        others.forEach((key, value) -> {
            if (!key.equals(to)) {
                map.put(key.equals(from) ? to : key, value);
            }
        });
    }

    private String key(Map<String, Object> map) {
        List<String> keys = List.copyOf(map.keySet());
        return keys.isEmpty() || random.nextBoolean() ? values.key() : keys.get(random.nextInt(keys.size()));
    }

    private Made make() {
        return switch (random.nextInt(9)) {
            case 0 -> new Made(changes.nul(), Value.NULL);
            case 1 -> new Made(changes.bool(true), Value.of(true));
            case 2 -> new Made(changes.integer(-7), Value.of(-7));
            case 3 -> new Made(changes.unsigned(-1), IntegerValue.ofUnsigned(-1));
            case 4 -> new Made(changes.floating(0.25), Value.of(0.25));
            case 5 -> {
                byte[] text = values.text().getBytes(UTF_8);
                yield new Made(changes.text(text, 0, text.length), Value.of(new String(text, UTF_8)));
            }
            case 6 ->
                random.nextBoolean()
                        ? new Made(changes.array(), new ArrayList<>())
                        : new Made(changes.fields(), new LinkedHashMap<>());
            case 7 -> copy();
            default -> {
                Value value = values.value();
                yield new Made(changes.value(value), modelOf(value));
            }
        };
    }

    /// A copy of something that is there, changed or not.
    private Made copy() {
        int node = document.root();
        Object place = model;
        while (random.nextInt(3) > 0) {
            Object inner = member(place);
            int found = find(node, place, inner);
            if (found == Document.NONE) {
                break;
            }
            node = found;
            place = inner;
        }
        return new Made(changes.copy(node), modelOf(Value.of(place)));
    }

    private int find(int node, Object place, Object inner) {
        if (place instanceof List<?> list) {
            return document.element(node, indexOf(list, inner));
        }
        if (place instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (entry.getValue() == inner) {
                    return document.find(node, new Key((String) entry.getKey()));
                }
            }
        }
        return Document.NONE;
    }
}
