package io.temblor.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `temblor run`.
@Command(
        name = "run",
        description = {
            "Runs flows until their sources end, or until they are stopped.",
            "",
            "The first ctrl-c or SIGTERM drains: the sources end, what is in flight is delivered, and the exit code is 0. The second"
                    + " one stops at once and says what was in flight.",
            "",
            "On a terminal a line for each flow shows what it does; when a flow ends, one line sums it up. Both and the log go to"
                    + " standard error."
        },
        footer = {
            "  temblor run flow.conf",
            "  temblor run base.conf production.conf --set flow.main.lanes=4",
            "  temblor run flows.conf --flow access-log --quiet",
            "  generate-events | temblor run flow.conf > out.ndjson"
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private FlowOptions options;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but warnings and errors.")
    private boolean quiet;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            description =
                    "Log from this level on: trace, debug, info, warn or error. Default: info; with --quiet, warn.")
    private @Nullable Level level;

    @Override
    public Integer call() throws InterruptedException {
        return new Run(arguments()).execute();
    }

    RunArguments arguments() {
        return new RunArguments(options.choice(), quiet, Optional.ofNullable(level));
    }
}
