package io.temblor.pipeline.script.extract;

import io.temblor.connector.document.Text;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Prepares extractors for tests, and asks them.
final class Extracting {
    private Extracting() {}

    static Extractor prepared(String name, String argument) throws InvalidExtractorException {
        return Extractors.find(name).orElseThrow().prepare(argument);
    }

    /// What a text yields as JSON, or `null` if it does not match.
    static String extracted(String name, String argument, String text) throws InvalidExtractorException {
        return Objects.toString(prepared(name, argument).extract(text));
    }

    /// What is wrong with an argument, or nothing.
    static @Nullable String fault(String name, String argument) {
        try {
            prepared(name, argument);
            return null;
        } catch (InvalidExtractorException e) {
            return e.getMessage();
        }
    }

    static Text utf8(String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        Text view = new Text();
        view.show(bytes, 1, bytes.length - 2);
        return view;
    }
}
