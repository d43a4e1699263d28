package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The modules of the standard library, which are resources.
public final class LibraryModules implements ModuleFinder {
    private static final String FOLDER = "/io/temblor/pipeline/script/lib/";

    @Override
    public Optional<Source> find(List<String> name) throws IOException {
        String path = String.join("/", name) + ".tremor";
        try (InputStream in = LibraryModules.class.getResourceAsStream(FOLDER + path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Source("lib/" + path, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Override
    public List<String> places() {
        return List.of("the standard library");
    }
}
