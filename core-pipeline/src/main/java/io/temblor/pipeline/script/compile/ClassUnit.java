package io.temblor.pipeline.script.compile;

import io.temblor.connector.document.FieldTable;
import io.temblor.connector.document.Key;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.FunctionNode;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Constant;
import io.temblor.pipeline.script.syntax.Span;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the methods of one class share: constants, places in the script, and the methods that are still to be written.
///
/// The code of a method may be generated twice, for long jumps: whatever is asked for here a second time is the same as
/// at first.
final class ClassUnit {
    /// A method that was asked for.
    ///
    /// @param target the type of its second parameter, or null if it has only the frame
    record Method(String name, @Nullable ClassDesc target, Consumer<MethodCode> code) {}

    /// The number of the constant with the fields of the event that the script asks for.
    static final int FIELD_TABLE = 0;

    private final Size size = new Size();
    private final PoolEntries entries = new PoolEntries();
    private final List<Object> constants = new ArrayList<>();
    private final Map<Object, Integer> identical = new IdentityHashMap<>();
    private final Map<String, Integer> eventFields = new LinkedHashMap<>();
    private final Map<Object, Object> derived = new IdentityHashMap<>();
    private final Map<Value, Integer> preparedIdentical = new IdentityHashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<Value, Integer> values = new HashMap<>();
    private final Map<Value, Integer> prepared = new HashMap<>();
    private final List<Span> sites = new ArrayList<>();
    private final Map<Span, Integer> siteNumbers = new IdentityHashMap<>();
    private final Map<String, Map<Object, Method>> methods = new HashMap<>();
    private int methodCount;
    private final Deque<Method> unwritten = new ArrayDeque<>();

    ClassUnit() {
        constants.add(FieldTable.class);
    }

    Size size() {
        return size;
    }

    PoolEntries entries() {
        return entries;
    }

    /// The number of a constant that is the same only if it is the same object.
    int constant(Object object) {
        Integer known = identical.get(object);
        return known == null ? add(object, identical, object) : known;
    }

    /// Something that is made of a part of the script, once.
    <T> T derived(Object part, Supplier<T> maker) {
        @SuppressWarnings("unchecked") // each part has things of one type only
        T made = (T) derived.computeIfAbsent(part, _ -> maker.get());
        return made;
    }

    /// The number of a field of the event among those that the script asks for.
    int eventField(String key) {
        Integer known = eventFields.putIfAbsent(key, eventFields.size());
        return known == null ? eventFields.size() - 1 : known;
    }

    int key(String name) {
        Integer known = keys.get(name);
        return known == null ? add(new Key(name), keys, name) : known;
    }

    // Arrays and records are not compared: where they are shared, that might take for ever.
    private static boolean isCompound(Value value) {
        return value instanceof ArrayValue || value instanceof RecordValue;
    }

    int prepared(Value value) {
        Map<Value, Integer> numbers = isCompound(value) ? preparedIdentical : prepared;
        Integer known = numbers.get(value);
        return known == null ? add(Constant.of(value), numbers, value) : known;
    }

    int value(Value value) {
        if (isCompound(value)) {
            return constant(value);
        }
        Integer known = values.get(value);
        return known == null ? add(value, values, value) : known;
    }

    private <K> int add(Object constant, Map<K, Integer> numbers, K key) {
        constants.add(constant);
        numbers.put(key, constants.size() - 1);
        return constants.size() - 1;
    }

    /// All constants, when all code is written.
    List<Object> constants() {
        List<Key> fields = new ArrayList<>(eventFields.size());
        for (String field : eventFields.keySet()) {
            fields.add(new Key(field));
        }
        constants.set(FIELD_TABLE, new FieldTable(fields));
        return constants;
    }

    /// The number of a place.
    int site(Span span) {
        Integer known = siteNumbers.putIfAbsent(span, sites.size());
        if (known == null) {
            sites.add(span);
            return sites.size() - 1;
        }
        return known;
    }

    List<Span> sites() {
        return sites;
    }

    /// A method for something that is asked for as often as one likes.
    ///
    /// @param what what kind of part it is
    /// @param key  what it is for
    Method method(String what, Object key, @Nullable ClassDesc target, Consumer<MethodCode> code) {
        Map<Object, Method> known = methods.get(what);
        if (known == null) {
            known = new IdentityHashMap<>();
            methods.put(what, known);
        }
        Method present = known.get(key);
        if (present == null) {
            present = new Method(what + methodCount++, target, code);
            known.put(key, present);
            unwritten.add(present);
        }
        return present;
    }

    Method function(FunctionNode function) {
        return method("function", function, null, code -> new FunctionCode(code).write(function));
    }

    Method expression(Node node) {
        return method("expression", node, null, code -> {
            code.expressions().valueHere(node);
            code.builder().areturn();
        });
    }

    @Nullable
    Method nextUnwritten() {
        return unwritten.poll();
    }
}
