package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.ModuleFile;
import io.temblor.pipeline.script.syntax.Parser;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The modules of the standard library, which are resources. They never change, so what was read and parsed is kept.
///
/// **Threading.** Any thread.
public final class LibraryModules implements ModuleFinder {
    private static final String FOLDER = "/io/temblor/pipeline/script/lib/";
    private static final Map<String, Source> SOURCES = new ConcurrentHashMap<>();
    private static final Map<Source, ModuleFile> PARSED = new ConcurrentHashMap<>();

    @Override
    public Optional<Source> find(List<String> name) throws IOException {
        String path = String.join("/", name) + ".tremor";
        Source known = SOURCES.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream in = LibraryModules.class.getResourceAsStream(FOLDER + path)) {
            return in == null ? Optional.empty() : Optional.of(keep(path, in.readAllBytes()));
        }
    }

    private static Source keep(String path, byte[] text) {
        Source read = new Source("lib/" + path, new String(text, StandardCharsets.UTF_8));
        Source known = SOURCES.putIfAbsent(path, read);
        return known == null ? read : known;
    }

    /// The tree of a module, of the library or another one.
    ///
    /// @throws InvalidScriptException if it cannot be parsed
    static ModuleFile parse(Source source) throws InvalidScriptException {
        ModuleFile parsed = PARSED.get(source);
        if (parsed == null) {
            parsed = Parser.module(source);
            if (SOURCES.containsValue(source)) {
                PARSED.put(source, parsed);
            }
        }
        return parsed;
    }

    @Override
    public List<String> places() {
        return List.of("the standard library");
    }
}
