package io.temblor.pipeline.operator;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way from a value to one inside it: `user.name`, `tags[0]`, `labels."app.kubernetes.io/name"`.
///
/// @param text  the path as it was written
/// @param steps the way; none leads to the value itself
record FieldPath(String text, List<Step> steps) {
    /// The way to the value itself.
    static final FieldPath WHOLE = new FieldPath("", List.of());

    /// From a value to one directly inside it.
    sealed interface Step {
        /// The value inside, or null if there is none.
        @Nullable
        Value from(Value value);
    }

    /// To the value of a key.
    record Key(String name) implements Step {
        @Override
        public @Nullable Value from(Value value) {
            return value instanceof RecordValue fields ? fields.get(name) : null;
        }
    }

    /// To an element of an array.
    record Index(int number) implements Step {
        @Override
        public @Nullable Value from(Value value) {
            return value instanceof ArrayValue array && number < array.size() ? array.get(number) : null;
        }
    }

    /// The path that a text describes; an empty one leads to the value itself.
    ///
    /// @throws IllegalArgumentException with what is wrong with the text
    static FieldPath parse(String text) {
        return text.isEmpty() ? WHOLE : new FieldPath(text, new FieldPathParser(text).steps());
    }

    /// The value at the end of the way, or null if the way leads nowhere.
    @Nullable
    Value find(Value root) {
        Value at = root;
        for (int i = 0; i < steps.size() && at != null; i++) {
            at = steps.get(i).from(at);
        }
        return at;
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "the value" : "`" + text + "`";
    }
}
