package io.temblor.pipeline.operator;

import io.temblor.connector.document.Document;
import java.util.List;

/// What a [FieldTest] is compiled to: all paths are read, all patterns compiled.
sealed interface Condition {

    /// Whether the condition holds for a value of a document.
    boolean holds(Document document, int root);

    /// A test of what a path leads to.
    record OfField(FieldPath path, ValueTest test) implements Condition {
        @Override
        public boolean holds(Document document, int root) {
            return test.holds(document, path.find(document, root));
        }
    }

    record AllOf(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Document document, int root) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).holds(document, root)) {
                    return false;
                }
            }
            return true;
        }
    }

    record AnyOf(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Document document, int root) {
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).holds(document, root)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Document document, int root) {
            return !condition.holds(document, root);
        }
    }
}
