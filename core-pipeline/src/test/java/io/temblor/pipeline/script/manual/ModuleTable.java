package io.temblor.pipeline.script.manual;

import io.temblor.pipeline.script.std.Intrinsics;
import io.temblor.pipeline.script.syntax.Declaration;
import io.temblor.pipeline.script.syntax.Definition;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.ModuleFile;
import io.temblor.pipeline.script.syntax.Parser;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of the modules of the standard library, made of their text.
final class ModuleTable {
    private static final String SUFFIX = ".tremor";
    private static final int FEW = 4;

    private ModuleTable() {}

    static String text() throws IOException {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            String rows = files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> name(root, file)))
                    .map(file -> row(name(root, file), module(file)))
                    .collect(Collectors.joining());
            return "| module | is about | has |\n|---|---|---|\n" + rows;
        }
    }

    private static Path root() {
        try {
            return Path.of(Objects.requireNonNull(
                                    Intrinsics.class.getResource("/io/temblor/pipeline/script/lib/std.tremor"))
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new AssertionError("the place of a resource is a URI", e);
        }
    }

    private static String name(Path root, Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - SUFFIX.length()).replace("/", "::");
    }

    private static ModuleFile module(Path file) {
        try {
            return Parser.module(new Source(file.toString(), Files.readString(file)));
        } catch (IOException | InvalidScriptException e) {
            throw new AssertionError("a module cannot be read: " + file, e);
        }
    }

    private static String row(String name, ModuleFile module) {
        String doc = module.doc().orElseThrow().replace('\n', ' ');
        return "| `" + name + "` | " + doc.substring(0, doc.indexOf('.')) + " | " + content(module) + " |\n";
    }

    private static String content(ModuleFile module) {
        List<String> functions = module.statements().stream()
                .filter(Declaration.Function.class::isInstance)
                .map(statement -> "`" + ((Declaration.Function) statement).name() + "`")
                .toList();
        List<String> constants = module.statements().stream()
                .filter(Declaration.Const.class::isInstance)
                .map(statement -> "`" + ((Declaration.Const) statement).name() + "`")
                .toList();
        List<String> definitions = module.statements().stream()
                .filter(Definition.class::isInstance)
                .map(statement -> "`" + ((Definition) statement).name() + "`")
                .toList();
        long modules = module.statements().stream()
                .filter(Declaration.Use.class::isInstance)
                .count();
        String own = Stream.of(String.join(", ", functions), constants(constants), String.join(", ", definitions))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return own.isEmpty() ? modules + (modules == 1 ? " module" : " modules") : own;
    }

    private static String constants(List<String> names) {
        return names.size() <= FEW ? String.join(", ", names) : names.size() + " constants";
    }
}
