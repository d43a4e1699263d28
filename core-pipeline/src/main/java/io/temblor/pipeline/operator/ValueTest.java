package io.temblor.pipeline.operator;

import com.google.re2j.Pattern;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A test of one value, which is null if there is none.
sealed interface ValueTest {

    /// Whether the test holds.
    boolean holds(@Nullable Value value);

    record Equal(Value wanted) implements ValueTest {
        @Override
        public boolean holds(@Nullable Value value) {
            return value != null && Comparison.areEqual(wanted, value);
        }
    }

    record NotEqual(Value unwanted) implements ValueTest {
        @Override
        public boolean holds(@Nullable Value value) {
            return value == null || !Comparison.areEqual(unwanted, value);
        }
    }

    record In(List<Value> wanted) implements ValueTest {
        @Override
        public boolean holds(@Nullable Value value) {
            if (value == null) {
                return false;
            }
            for (int i = 0; i < wanted.size(); i++) {
                if (Comparison.areEqual(wanted.get(i), value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// @param wanted how a value may compare to the bound
    record Compares(Value bound, Set<Comparison> wanted) implements ValueTest {
        @Override
        public boolean holds(@Nullable Value value) {
            return value != null && wanted.contains(Comparison.of(value, bound));
        }
    }

    record Matches(Pattern pattern) implements ValueTest {
        @Override
        public boolean holds(@Nullable Value value) {
            return value instanceof StringValue(String text)
                    && pattern.matcher(text).find();
        }
    }

    /// Whether a text has a part, or an array an element.
    record Contains(Value part) implements ValueTest {
        @Override
        public boolean holds(@Nullable Value value) {
            return switch (value) {
                case StringValue(String text) when part instanceof StringValue(String wanted) -> text.contains(wanted);
                case ArrayValue array -> holdsIn(array);
                case null, default -> false;
            };
        }

        private boolean holdsIn(ArrayValue array) {
            for (int i = 0; i < array.size(); i++) {
                if (Comparison.areEqual(part, array.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    record StartsWith(String prefix) implements ValueTest {
        @Override
        public boolean holds(@Nullable Value value) {
            return value instanceof StringValue(String text) && text.startsWith(prefix);
        }
    }

    record EndsWith(String suffix) implements ValueTest {
        @Override
        public boolean holds(@Nullable Value value) {
            return value instanceof StringValue(String text) && text.endsWith(suffix);
        }
    }

    record Exists(boolean wanted) implements ValueTest {
        @Override
        public boolean holds(@Nullable Value value) {
            return wanted == (value != null);
        }
    }

    record HasType(ValueType type) implements ValueTest {
        @Override
        public boolean holds(@Nullable Value value) {
            return value != null && value.type() == type;
        }
    }
}
