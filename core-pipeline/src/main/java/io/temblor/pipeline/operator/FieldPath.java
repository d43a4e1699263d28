package io.temblor.pipeline.operator;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import java.util.List;

/// The way from a value to one inside it: `user.name`, `tags[0]`, `labels."app.kubernetes.io/name"`.
///
/// @param text  the path as it was written
/// @param steps the way; none leads to the value itself
record FieldPath(String text, List<Step> steps) {
    /// The way to the value itself.
    static final FieldPath WHOLE = new FieldPath("", List.of());

    /// From a value to one directly inside it.
    sealed interface Step {
        /// The value inside, or [Document#NONE] if there is none.
        int from(Document document, int value);
    }

    /// To the value of a key.
    record Field(Key key) implements Step {
        Field(String name) {
            this(new Key(name));
        }

        @Override
        public int from(Document document, int value) {
            return document.find(value, key);
        }
    }

    /// To an element of an array.
    record Index(int number) implements Step {
        @Override
        public int from(Document document, int value) {
            return document.element(value, number);
        }
    }

    /// The path that a text describes; an empty one leads to the value itself.
    ///
    /// @throws IllegalArgumentException with what is wrong with the text
    static FieldPath parse(String text) {
        return text.isEmpty() ? WHOLE : new FieldPath(text, new FieldPathParser(text).steps());
    }

    /// The value at the end of the way, or [Document#NONE] if the way leads nowhere.
    int find(Document document, int root) {
        int at = root;
        for (int i = 0; i < steps.size() && at != Document.NONE; i++) {
            at = steps.get(i).from(document, at);
        }
        return at;
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "the value" : "`" + text + "`";
    }
}
