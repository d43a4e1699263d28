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
import java.util.stream.Stream;

/// What is around the definitions of pipelines: a deployment and a flow, or a module.
final class Surroundings {
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
        around.addAll(flow.definition().statements().stream()
                .filter(statement -> statement instanceof Declaration || statement instanceof Definition)
                .toList());
        return new PipelineText(pipeline, around);
    }

    /// The folders that have to be searched for modules, as they are written in a configuration; none if
    /// all modules are of the library.
    List<String> folders(List<Declaration.Use> uses) {
        return uses.stream().allMatch(this::isOfLibrary)
                ? List.of()
                : folders.stream().map(Surroundings::written).toList();
    }

    private static String written(Path folder) {
        return folder.toString().isEmpty() ? "." : folder.toString();
    }

    private boolean isOfLibrary(Declaration.Use use) {
        List<String> name = Stream.concat(
                        use.module().modules().stream(), Stream.of(use.module().name()))
                .map(Name::text)
                .toList();
        try {
            Optional<String> found = new FolderModules(folders).find(name).map(Source::name);
            return found.isPresent()
                    && found.equals(new LibraryModules().find(name).map(Source::name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
