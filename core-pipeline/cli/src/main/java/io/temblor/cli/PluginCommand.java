package io.temblor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `temblor plugin`, which does nothing without a subcommand.
@Command(
        name = "plugin",
        description = {
            "Looks into libraries with native connectors and codecs.",
            "",
            "Such a library is used when it lies in a folder that connectors.native.path names."
        },
        subcommands = InspectCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = "  temblor plugin inspect plugins/libexample.so")
final class PluginCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG;
    }
}
