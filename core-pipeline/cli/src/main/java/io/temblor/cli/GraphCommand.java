package io.temblor.cli;

import io.temblor.cli.graph.DotDrawing;
import io.temblor.cli.graph.DrawingReader;
import io.temblor.cli.graph.MermaidDrawing;
import io.temblor.cli.graph.TextDrawing;
import io.temblor.cli.logging.LogSettings;
import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.PipelinePlan;
import io.temblor.pipeline.graph.QueryPlans;
import io.temblor.pipeline.script.check.DeploymentChecker.Wanted;
import io.temblor.pipeline.script.syntax.Deploy;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Parser;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.troy.DeploymentImport;
import io.temblor.pipeline.troy.Imported;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `temblor graph`.
@Command(
        name = "graph",
        description = {
            "Prints what flows consist of: connectors, pipelines with their steps and wires, and links.",
            "",
            "FILE is a configuration, of which there may be several that are merged; or one query, a file with the suffix"
                    + " .trickle; or one deployment of Tremor, a file with the suffix .troy, which is carried over as temblor"
                    + " import does it."
        },
        footer = {
            "  temblor graph flow.conf",
            "  temblor graph flow.conf --flow relay --format mermaid",
            "  temblor graph rules.trickle --format dot | dot -T svg > rules.svg"
        })
final class GraphCommand implements Callable<Integer> {
    private static final String QUERY = ".trickle";
    private static final String DEPLOYMENT = ".troy";

    /// How a graph is written.
    enum Format {
        TEXT,
        MERMAID,
        DOT
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A configuration, a query or a deployment.")
    private List<Path> files = List.of();

    @Option(names = "--flow", paramLabel = "NAME", description = "Only this flow. May be repeated.")
    private List<String> flows = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, mermaid for a flowchart of Mermaid, or dot for Graphviz. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, in place of standard output.")
    private @Nullable Path output;

    @Mixin
    private ModuleOptions modules;

    @Override
    public Integer call() {
        LogSettings.level(Level.ERROR);
        try {
            return switch (suffix()) {
                case QUERY -> query(files.getFirst());
                case DEPLOYMENT -> deployment(files.getFirst());
                default -> configuration();
            };
        } catch (InvalidScriptException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(e.getMessage());
            err.flush();
            return ExitCode.WRONG;
        }
    }

    /// What kind of file it is; empty for configurations.
    private String suffix() {
        for (String suffix : List.of(QUERY, DEPLOYMENT)) {
            if (files.stream().anyMatch(file -> file.toString().endsWith(suffix))) {
                if (files.size() > 1) {
                    throw new ParameterException(
                            spec.commandLine(), "a file with the suffix " + suffix + " must be the only one");
                }
                return suffix;
            }
        }
        return "";
    }

    private int configuration() {
        print(new FlowChoice(files, Map.of(), flows).setup().plan().flows());
        return ExitCode.OK;
    }

    private int query(Path file) throws InvalidScriptException {
        if (!flows.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "a query has no flows, so --flow is of no use");
        }
        Source source = ScriptFiles.read(spec, file);
        ClassLoader loader = Temblor.class.getClassLoader();
        Configuration defaults =
                ConfigFiles.ofText("none", "").with(Defaults.reference(loader)).load();
        String name = String.valueOf(file.getFileName());
        PipelinePlan plan = new QueryPlans(Catalog.load(loader), defaults, modules.finder(Optional.of(file)))
                .plan(name.substring(0, name.length() - QUERY.length()), source, RecordValue.EMPTY)
                .plan();
        write(
                switch (format) {
                    case TEXT -> TextDrawing.ofPipeline(plan);
                    case MERMAID -> MermaidDrawing.of(DrawingReader.ofPipeline(plan));
                    case DOT -> DotDrawing.of(DrawingReader.ofPipeline(plan));
                });
        return ExitCode.OK;
    }

    private int deployment(Path file) throws InvalidScriptException {
        Source source = ScriptFiles.read(spec, file);
        Set<String> deployed = Parser.deployment(source).statements().stream()
                .filter(Deploy.class::isInstance)
                .map(statement -> ((Deploy) statement).name().text())
                .collect(Collectors.toSet());
        List<Wanted> wanted = flows.stream()
                .filter(flow -> !deployed.contains(flow))
                .map(flow -> new Wanted(flow, RecordValue.EMPTY))
                .toList();
        Imported imported =
                new DeploymentImport(Temblor.class.getClassLoader(), modules.folders(file)).read(source, wanted);
        PrintWriter err = spec.commandLine().getErr();
        imported.lacks().forEach(err::println);
        err.flush();
        if (imported.planned()) {
            print(Temblor.configure()
                    .text(file.toString(), imported.hocon())
                    .only(flows)
                    .plan()
                    .flows());
        }
        return imported.lacks().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(List<FlowPlan> plans) {
        write(
                switch (format) {
                    case TEXT -> TextDrawing.ofFlows(plans);
                    case MERMAID -> MermaidDrawing.of(DrawingReader.ofFlows(plans));
                    case DOT -> DotDrawing.of(DrawingReader.ofFlows(plans));
                });
    }

    private void write(List<String> lines) {
        OutputFile.write(spec, output, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }
}
