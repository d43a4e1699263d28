package io.temblor.cli;

import io.temblor.cli.script.ClosedOutputException;
import io.temblor.cli.script.Evaluation;
import io.temblor.cli.script.EventPrinter;
import io.temblor.cli.script.ScriptRun;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `temblor eval`.
@Command(
        name = "eval",
        description = {
            "Runs a script on each line of JSON from standard input, and prints what it emits.",
            "",
            "A line that is no JSON, or on which the script fails, is told on standard error; the run goes on, and the exit code"
                    + " is 1."
        },
        footer = {
            "  temblor eval 'event.name' < events.ndjson",
            "  temblor eval -n 'use std::math; math::max(1, 2)'",
            "  temblor eval --file rules.tremor --args '{\"level\":3}' --ports < events.ndjson"
        })
final class EvalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SCRIPT", description = "The script.")
    private @Nullable String script;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "The file that has the script, in place of the argument.")
    private @Nullable Path file;

    @Option(
            names = "--args",
            paramLabel = "JSON",
            converter = JsonArgument.OfRecord.class,
            description = "What args is in the script: a record.")
    private RecordValue args = RecordValue.EMPTY;

    @Option(
            names = "--state",
            paramLabel = "JSON",
            converter = JsonArgument.class,
            description = "What state is at the beginning. Default: null.")
    private Value state = Value.NULL;

    @Mixin
    private ModuleOptions modules;

    @Option(
            names = {"-n", "--null-input"},
            description = "Read nothing: run once, on null.")
    private boolean nullInput;

    @Option(names = "--ports", description = "Print the port and a tab before each event.")
    private boolean ports;

    @Option(names = "--meta", description = "Print each event with its metadata: {\"value\":…,\"meta\":…}.")
    private boolean meta;

    @Option(names = "--raw", description = "Print texts without quotes.")
    private boolean raw;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            CompiledScript compiled =
                    new ScriptCompiler(modules.finder(Optional.ofNullable(file))).compile(source(), args);
            compiled.warnings().forEach(warning -> err.println(DiagnosticText.of(warning)));
            err.flush();
            return evaluate(compiled, err);
        } catch (InvalidScriptException e) {
            err.println(e.getMessage());
            err.flush();
            return ExitCode.WRONG;
        }
    }

    private Source source() {
        if ((script == null) == (file == null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "either SCRIPT or --file must be there, and not both, for the script is in one of them");
        }
        return script == null ? ScriptFiles.read(spec, file) : new Source("script", script);
    }

    private int evaluate(CompiledScript compiled, PrintWriter err) {
        EventPrinter printer = new EventPrinter(System.out, new EventPrinter.Look(ports, meta, raw));
        Evaluation evaluation = new Evaluation(new ScriptRun(compiled, state), printer, err);
        try {
            if (nullInput) {
                evaluation.once();
            } else {
                evaluation.lines(System.in);
            }
            return evaluation.hasFailed() ? ExitCode.FAILED : ExitCode.OK;
        } catch (ClosedOutputException _) {
            return ExitCode.OUTPUT_CLOSED;
        } catch (IOException e) {
            err.println(spec.qualifiedName() + ": standard input cannot be read: " + e.getMessage());
            err.flush();
            return ExitCode.FAILED;
        }
    }
}
