package io.temblor.cli;

import io.temblor.cli.console.Console;
import io.temblor.cli.logging.LogSettings;
import io.temblor.connector.ProcessExit;
import io.temblor.pipeline.Temblor;
import java.util.concurrent.CompletableFuture;
import org.slf4j.event.Level;

/// Runs flows from their start to their end.
final class Run {
    private final RunArguments arguments;
    private final CompletableFuture<Integer> wanted = new CompletableFuture<>();
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
            Temblor temblor = arguments
                    .flows()
                    .setup()
                    .resource(ProcessExit.NAME, (ProcessExit) this::exit)
                    .start();
            stops.started(temblor);
            int exitCode = new FlowRun(temblor.flows(), stops, new RunReport(console, arguments.quiet())).await();
            return wanted.isDone() ? wanted.join() : exitCode;
        }
    }

    /// What a flow asks for, a signal might ask for as well: the first one drains, the second one stops at once.
    private void exit(int exitCode, boolean graceful) {
        if (wanted.complete(exitCode)) {
            Thread.ofPlatform().daemon().name("temblor-exit").start(stops::request);
            if (!graceful) {
                Thread.ofPlatform().daemon().name("temblor-exit-at-once").start(stops::request);
            }
        }
    }

    private void sayThatItDrains() {
        if (!arguments.quiet()) {
            console.print("draining; a second signal stops at once");
        }
    }
}
