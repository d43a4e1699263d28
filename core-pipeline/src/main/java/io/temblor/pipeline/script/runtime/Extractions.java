package io.temblor.pipeline.script.runtime;

import io.temblor.connector.document.Document;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.script.extract.Extractor;
import org.jspecify.annotations.Nullable;

/// Extractors at work. What is no string is of no form.
public final class Extractions {
    private Extractions() {}

    public static boolean matches(Value value, Extractor extractor) {
        return value instanceof StringValue(String text) && extractor.matches(text);
    }

    public static boolean matches(Frame frame, int node, Extractor extractor) {
        Document document = frame.document();
        if (document.type(node) != ValueType.STRING) {
            return false;
        }
        document.text(node, frame.view());
        return extractor.matches(frame.view());
    }

    public static @Nullable Value extract(Value value, Extractor extractor, Frame frame) {
        return value instanceof StringValue(String text) ? extractor.extract(text, frame.ingestNanos()) : null;
    }
}
