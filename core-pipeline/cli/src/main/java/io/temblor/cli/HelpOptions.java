package io.temblor.cli;

import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `--help` for every command, `--version` for the first one, and the look of their help.
final class HelpOptions {
    private static final int WIDTH = 100;

    private HelpOptions() {}

    static void addTo(CommandSpec root) {
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version and exit.")
                .build());
        forAll(root, HelpOptions::addHelp);
    }

    private static void addHelp(CommandSpec command) {
        command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
        command.usageMessage()
                .width(WIDTH)
                .synopsisHeading("Usage: ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .footerHeading("%nExamples:%n")
                .sortOptions(false);
    }

    private static void forAll(CommandSpec command, Consumer<CommandSpec> action) {
        action.accept(command);
        command.subcommands().values().forEach(each -> forAll(each.getCommandSpec(), action));
    }
}
