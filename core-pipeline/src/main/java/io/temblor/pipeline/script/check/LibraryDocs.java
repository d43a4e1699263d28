package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Parser;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What is written about the standard library, as it stands in its modules.
public final class LibraryDocs {
    /// The names of all modules, one a line: resources cannot be listed.
    private static final String INDEX = "/io/temblor/pipeline/script/library.index";

    private static final LibraryModules MODULES = new LibraryModules();

    private LibraryDocs() {}

    /// The names of all modules, in order.
    public static List<String> names() {
        try (InputStream in = LibraryDocs.class.getResourceAsStream(INDEX)) {
            byte[] bytes = Objects.requireNonNull(in, INDEX).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All modules, in order of their names.
    public static List<ModuleDoc> all() {
        return names().stream().map(LibraryDocs::read).toList();
    }

    private static ModuleDoc read(String name) {
        try {
            Source source = MODULES.find(List.of(name.split("::")))
                    .orElseThrow(
                            () -> new IllegalStateException("the index names a module that is not there: " + name));
            return ModuleDoc.of(name, Parser.module(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidScriptException e) {
            throw new IllegalStateException("a module of the library is not right: " + name, e);
        }
    }
}
