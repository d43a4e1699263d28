package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.script.syntax.ErrorCode;
import org.jspecify.annotations.Nullable;

/// Steps of paths through values, and through records that are changed in place: a *tree* is a value or a [Branch].
public final class Trees {
    private Trees() {}

    /// The value of a tree.
    public static Value value(Object tree) {
        return tree instanceof Branch branch ? branch.value() : (Value) tree;
    }

    /// The content of a variable.
    ///
    /// @param tree null if nothing was assigned yet
    public static Object variable(@Nullable Object tree, String name) {
        if (tree == null) {
            throw new ScriptException(
                    ErrorCode.UNDEFINED_VARIABLE, "nothing was assigned to the variable `" + name + "` yet");
        }
        return tree;
    }

    /// A field, or null if there is none.
    public static @Nullable Object find(Object tree, String key) {
        return switch (tree) {
            case RecordValue fields -> fields.get(key);
            case Branch branch -> branch.get(key);
            default -> null;
        };
    }

    /// A field.
    public static Object field(Object tree, String key) {
        Object found = find(tree, key);
        if (found == null) {
            throw Missing.field(tree, key);
        }
        return found;
    }

    /// An element by an index, or a field by a key; null if there is none.
    public static @Nullable Object find(Object tree, Value index) {
        if (index instanceof StringValue(String key)) {
            return find(tree, key);
        }
        if (tree instanceof ArrayValue array
                && index instanceof IntegerValue number
                && isWithin(number, array.size())) {
            return array.get((int) number.bits());
        }
        return null;
    }

    private static boolean isWithin(IntegerValue index, int size) {
        return index.bits() >= 0 && index.bits() < size;
    }

    /// An element by an index, or a field by a key.
    public static Object element(Object tree, Value index) {
        Object found = find(tree, index);
        if (found == null) {
            throw Missing.element(tree, index);
        }
        return found;
    }

    /// The elements from one index to before another one.
    public static Value range(Object tree, Value from, Value to) {
        if (!(tree instanceof ArrayValue array)) {
            throw Descriptions.wrongType("what a range is taken of", ValueType.ARRAY, Missing.type(tree));
        }
        int start = Missing.index(from);
        int end = Missing.index(to);
        if (end < start) {
            throw new ScriptException(
                    ErrorCode.INVALID_RANGE, "a range cannot end before it begins, but is " + start + ":" + end);
        }
        if (end > array.size()) {
            throw new ScriptException(
                    ErrorCode.NO_SUCH_INDEX,
                    "the range " + start + ":" + end + " goes beyond the array, which has " + array.size()
                            + " elements");
        }
        Value[] part = new Value[end - start];
        for (int i = start; i < end; i++) {
            part[i - start] = array.get(i);
        }
        return ArrayValue.of(part);
    }

    /// Whether there are elements from one index to before another one.
    public static boolean hasRange(Object tree, Value from, Value to) {
        return tree instanceof ArrayValue array
                && from instanceof IntegerValue start
                && to instanceof IntegerValue end
                && start.bits() >= 0
                && end.bits() >= start.bits()
                && end.bits() <= array.size();
    }

    /// What is to be changed in place: the content of a variable, the state or the metadata.
    public static Object open(@Nullable Object tree, String name) {
        return switch (tree) {
            case Branch branch -> branch;
            case RecordValue fields -> new Branch(fields);
            case null ->
                throw new ScriptException(
                        ErrorCode.UNDEFINED_VARIABLE,
                        "nothing was assigned to the variable `" + name + "` yet, so no field of it can be");
            default ->
                throw Descriptions.wrongType(
                        "`" + name + "`, a field of which is assigned,", ValueType.RECORD, Missing.type(tree));
        };
    }

    /// The record in a field of an opened tree, opened; made if there is none.
    public static Object openField(Object branch, String key) {
        Branch opened = ((Branch) branch).open(key);
        if (opened == null) {
            Object present = ((Branch) branch).get(key);
            throw Descriptions.wrongType(
                    "`" + key + "`, a field of which is assigned,", ValueType.RECORD, Missing.type(present));
        }
        return opened;
    }

    /// Assigns a field of an opened tree.
    public static void set(Object branch, String key, Value value) {
        ((Branch) branch).set(key, value);
    }

    /// The key that an expression between brackets yields where it is assigned to.
    public static String key(Value index) {
        if (index instanceof StringValue(String key)) {
            return key;
        }
        if (index instanceof IntegerValue) {
            throw new ScriptException(
                    ErrorCode.NOT_ASSIGNABLE,
                    "elements of arrays cannot be assigned one by one",
                    "assign a new array, such as one that `for` makes");
        }
        throw Descriptions.wrongType("a key", ValueType.STRING, index.type());
    }
}
