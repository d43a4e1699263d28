package io.temblor.pipeline.troy;

import io.temblor.pipeline.script.check.CheckedFlow;
import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.syntax.Declaration;
import io.temblor.pipeline.script.syntax.Definition;
import io.temblor.pipeline.script.syntax.Deployment;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Name;
import io.temblor.pipeline.script.syntax.Parser;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is around the definitions of pipelines: a deployment and a flow, or a module.
final class Surroundings {
    private static final Pattern PATH = Pattern.compile("(?<![A-Za-z0-9_:])((?:[A-Za-z_][A-Za-z0-9_]*::)+)");

    private final Deployment deployment;
    private final List<Path> folders;

    /// @param folders where modules are, in the order in which they are searched
    Surroundings(Deployment deployment, List<Path> folders) {
        this.deployment = deployment;
        this.folders = List.copyOf(folders);
    }

    PipelineText text(Definition.Pipeline pipeline, CheckedFlow flow) throws InvalidScriptException {
        Source source = pipeline.span().source();
        if (source != deployment.source()) {
            return new PipelineText(
                    pipeline,
                    Parser.module(source).statements().stream()
                            .filter(statement ->
                                    statement.span().start() != pipeline.span().start())
                            .toList());
        }
        List<Object> around = new ArrayList<>(deployment.statements());
        flow.definition().statements().stream()
                .filter(statement -> statement != pipeline)
                .forEach(around::add);
        return new PipelineText(pipeline, around);
    }

    /// The folders that have to be searched for the modules of a pipeline, as they are written in a
    /// configuration; none if all modules are of the library. A select may name a module by its whole path,
    /// without `use`.
    List<String> folders(PipelineText pipeline) {
        List<Declaration.Use> uses = pipeline.uses();
        Set<String> aliases = uses.stream().map(use -> use.alias().text()).collect(Collectors.toSet());
        boolean areNeeded = uses.stream().anyMatch(use -> isInFolder(parts(use)))
                || PATH.matcher(pipeline.toString())
                        .results()
                        .map(path -> List.of(path.group(1).split("::")))
                        .filter(path -> !aliases.contains(path.getFirst()))
                        .anyMatch(this::beginsInFolder);
        return areNeeded ? folders.stream().map(Path::toString).toList() : List.of();
    }

    private static List<String> parts(Declaration.Use use) {
        return Stream.concat(
                        use.module().modules().stream(), Stream.of(use.module().name()))
                .map(Name::text)
                .toList();
    }

    private boolean beginsInFolder(List<String> path) {
        return IntStream.rangeClosed(1, path.size()).anyMatch(length -> isInFolder(path.subList(0, length)));
    }

    /// Whether there is a module of that name that is not one of the library.
    private boolean isInFolder(List<String> name) {
        try {
            Optional<String> found = new FolderModules(folders).find(name).map(Source::name);
            return found.isPresent()
                    && !found.equals(new LibraryModules().find(name).map(Source::name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
