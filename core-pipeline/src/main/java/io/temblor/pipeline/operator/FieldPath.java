package io.temblor.pipeline.operator;

import io.temblor.connector.SettingChecks;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The way from a value to one inside it: `user.name`, `tags[0]`, `labels."app.kubernetes.io/name"`.
///
/// @param text  the path as it was written
/// @param steps the way; none leads to the value itself
public record FieldPath(String text, List<Step> steps) {
    /// The way to the value itself.
    public static final FieldPath WHOLE = new FieldPath("", List.of());

    /// From a value to one directly inside it.
    public sealed interface Step {
        /// The value inside, or [Document#NONE] if there is none.
        int from(Document document, int value);
    }

    /// To the value of a key.
    public record Field(Key key) implements Step {
        Field(String name) {
            this(new Key(name));
        }

        @Override
        public int from(Document document, int value) {
            return document.find(value, key);
        }
    }

    /// To an element of an array.
    public record Index(int number) implements Step {
        @Override
        public int from(Document document, int value) {
            return document.element(value, number);
        }
    }

    /// The path that a text describes; an empty one leads to the value itself.
    ///
    /// @throws IllegalArgumentException with what is wrong with the text
    public static FieldPath parse(String text) {
        return text.isEmpty() ? WHOLE : new FieldPath(text, new FieldPathParser(text).steps());
    }

    /// The value at the end of the way, or [Document#NONE] if the way leads nowhere.
    public int find(Document document, int root) {
        int at = root;
        for (int i = 0; i < steps.size() && at != Document.NONE; i++) {
            at = steps.get(i).from(document, at);
        }
        return at;
    }

    /// Reports a text that is no right path.
    public static void check(SettingChecks checks, String setting, String text) {
        try {
            parse(text);
        } catch (IllegalArgumentException e) {
            checks.that(false, setting, String.valueOf(e.getMessage()));
        }
    }

    /// A value with another one at the end of the way; as it is if the way leads nowhere.
    public Value with(Value whole, Value replacement) {
        return changed(whole, 0, replacement);
    }

    /// A value without what is at the end of the way; as it is if the way leads nowhere.
    ///
    /// @throws IllegalStateException if this is the way to the value itself
    public Value without(Value whole) {
        if (steps.isEmpty()) {
            throw new IllegalStateException("nothing is left of a value without itself");
        }
        return changed(whole, 0, null);
    }

    /// @param replacement null to remove
    private Value changed(Value at, int step, @Nullable Value replacement) {
        if (step == steps.size()) {
            return Objects.requireNonNull(replacement);
        }
        boolean removes = replacement == null && step == steps.size() - 1;
        return switch (steps.get(step)) {
            case Field(Key key) -> {
                Value inside = at instanceof RecordValue fields ? fields.get(key.name()) : null;
                if (inside == null || !(at instanceof RecordValue fields)) {
                    yield at;
                }
                yield removes
                        ? fields.without(key.name())
                        : fields.with(key.name(), changed(inside, step + 1, replacement));
            }
            case Index(int number) -> {
                if (!(at instanceof ArrayValue array) || number >= array.size()) {
                    yield at;
                }
                List<Value> elements = new ArrayList<>(array.size());
                array.forEach(elements::add);
                if (removes) {
                    elements.remove(number);
                } else {
                    elements.set(number, changed(array.get(number), step + 1, replacement));
                }
                yield ArrayValue.of(elements);
            }
        };
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "the value" : "`" + text + "`";
    }
}
