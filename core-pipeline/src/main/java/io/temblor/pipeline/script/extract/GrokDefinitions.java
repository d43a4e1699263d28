package io.temblor.pipeline.script.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Named patterns of `grok`.
///
/// **Threading.** Immutable.
final class GrokDefinitions {
    /// Those of the resource `grok.patterns`.
    static final GrokDefinitions STANDARD = of(resource());

    private final Map<String, String> definitions;

    private GrokDefinitions(Map<String, String> definitions) {
        this.definitions = definitions;
    }

    /// Reads lines of a name, a space and a regular expression; empty ones and those that begin with `#` do not count.
    static GrokDefinitions of(String text) {
        Map<String, String> definitions = new TreeMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int space = line.indexOf(' ');
            definitions.put(line.substring(0, space), line.substring(space + 1).strip());
        });
        return new GrokDefinitions(definitions);
    }

    private static String resource() {
        try (InputStream in = GrokDefinitions.class.getResourceAsStream("grok.patterns")) {
            if (in == null) {
                throw new IllegalStateException("the resource grok.patterns is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The regular expression of a name, or null.
    @Nullable
    String find(String name) {
        return definitions.get(name);
    }

    Set<String> names() {
        return definitions.keySet();
    }
}
