package io.temblor.cli;

import io.temblor.cli.logging.LogSettings;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.script.check.DeploymentChecker.Wanted;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.troy.DeploymentImport;
import io.temblor.pipeline.troy.Imported;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `temblor import`.
@Command(
        name = "import",
        description = {
            "Turns a deployment of Tremor into a configuration.",
            "",
            "Each flow that FILE deploys becomes a flow with connectors, pipelines and links; all that Tremor computes when it"
                    + " deploys is computed. Pipelines stay queries, with all that they need from around them.",
            "",
            "What cannot be carried over is told on standard error, each with its place and what to do instead, and leaves a"
                    + " comment at its place; the rest is written all the same, and the exit code is 1. If FILE itself is wrong,"
                    + " nothing is written, and the exit code is 2."
        },
        footer = {
            "  temblor import main.troy -o main.conf",
            "  temblor import main.troy --modules lib > main.conf",
            "  temblor import flows.troy --flow relay --args '{\"port\":4242}'"
        })
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file with the flows, by convention with the suffix .troy.")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the configuration to this file, in place of standard output.")
    private @Nullable Path output;

    @Option(
            names = "--flow",
            paramLabel = "NAME",
            description = "Take this flow, too, as if it were deployed. May be repeated.")
    private List<String> flows = List.of();

    @Option(
            names = "--args",
            paramLabel = "JSON",
            converter = JsonArgument.OfRecord.class,
            description = "What the flows of --flow are given: a record.")
    private RecordValue args = RecordValue.EMPTY;

    @Mixin
    private ModuleOptions modules;

    @Override
    public Integer call() {
        // What planning has to warn of is told below, at its place in FILE.
        LogSettings.level(Level.ERROR);
        PrintWriter err = spec.commandLine().getErr();
        if (args.size() > 0 && flows.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--args is for the flows that --flow names");
        }
        List<Wanted> wanted = flows.stream().map(flow -> new Wanted(flow, args)).toList();
        try {
            Imported imported = new DeploymentImport(Temblor.class.getClassLoader(), modules.folders(file))
                    .read(ScriptFiles.read(spec, file), wanted);
            imported.warnings().forEach(warning -> err.println(DiagnosticText.of(warning)));
            OutputFile.write(spec, output, imported.hocon());
            imported.lacks().forEach(err::println);
            return imported.lacks().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        } catch (InvalidScriptException e) {
            err.println(e.getMessage());
            return ExitCode.WRONG;
        } finally {
            err.flush();
        }
    }
}
