package io.temblor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// `temblor` itself, which does nothing without a subcommand.
@Command(
        name = "temblor",
        description = "Runs event flows: events come in through sources, pass pipelines, and leave through sinks.",
        versionProvider = Version.class,
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            GraphCommand.class,
            ImportCommand.class,
            EvalCommand.class,
            TestCommand.class,
            ConnectorsCommand.class,
            CodecsCommand.class,
            PreprocessorsCommand.class,
            PostprocessorsCommand.class,
            OperatorsCommand.class,
            FunctionsCommand.class,
            ConformCommand.class,
            PluginCommand.class,
            VersionCommand.class,
            CompletionCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything went well",
            "1:something failed while running",
            "2:wrong usage or a wrong configuration; nothing was started",
            "141:whoever read standard output has left"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  temblor run flow.conf           run a flow until it ends or ctrl-c drains it",
            "  temblor check flow.conf         find mistakes, and see what is promised",
            "  temblor connectors              see what can be connected",
            "  temblor connectors file         see the settings of one connector",
            "  temblor COMMAND --help          see what a command can do"
        })
final class TemblorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /// The whole command, ready to be executed.
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new TemblorCommand());
        line.setExecutionExceptionHandler(TemblorCommand::report);
        line.setParameterExceptionHandler(new WrongUsage());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        HelpOptions.addTo(line.getCommandSpec());
        return line;
    }

    private static int report(Exception e, CommandLine command, ParseResult arguments) {
        return Failures.report(e, command.getCommandSpec().qualifiedName(), command.getErr());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG;
    }
}
