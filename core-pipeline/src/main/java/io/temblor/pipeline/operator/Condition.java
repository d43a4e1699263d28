package io.temblor.pipeline.operator;

import io.temblor.connector.value.Value;
import java.util.List;

/// What a [FieldTest] is compiled to: all paths are read, all patterns compiled.
sealed interface Condition {

    /// Whether the condition holds for an event's value.
    boolean holds(Value root);

    /// A test of what a path leads to.
    record OfField(FieldPath path, ValueTest test) implements Condition {
        @Override
        public boolean holds(Value root) {
            return test.holds(path.find(root));
        }
    }

    record AllOf(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Value root) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holds(root)) {
                    return false;
                }
            }
            return true;
        }
    }

    record AnyOf(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Value root) {
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).holds(root)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Value root) {
            return !condition.holds(root);
        }
    }
}
