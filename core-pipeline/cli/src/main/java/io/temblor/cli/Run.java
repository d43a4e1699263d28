package io.temblor.cli;

import io.temblor.cli.console.Console;
import io.temblor.cli.logging.LogSettings;
import io.temblor.pipeline.Temblor;
import org.slf4j.event.Level;

/// Runs flows from their start to their end.
final class Run {
    private final RunArguments arguments;
    private final Console console = Console.standardError();
    private final StopRequests stops =
            new StopRequests(this::sayThatItDrains, () -> Runtime.getRuntime().halt(ExitCode.FAILED));

    Run(RunArguments arguments) {
        this.arguments = arguments;
    }

    /// @return the exit code
    int execute() throws InterruptedException {
        LogSettings.level(arguments.level().orElse(arguments.quiet() ? Level.WARN : Level.INFO));
        LogSettings.omit(ClosedOutput::isMeantBy);
        try (StopSignals _ = StopSignals.handle(stops::request)) {
            Temblor temblor = arguments.flows().setup().start();
            stops.started(temblor);
            return new FlowRun(temblor.flows(), stops, new RunReport(console, arguments.quiet())).await();
        }
    }

    private void sayThatItDrains() {
        if (!arguments.quiet()) {
            console.print("draining; a second signal stops at once");
        }
    }
}
