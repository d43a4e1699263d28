package io.temblor.cli;

import io.temblor.cli.console.Console;
import io.temblor.pipeline.engine.RingFlow;
import io.temblor.pipeline.metrics.Ledger;
import java.time.Duration;
import java.util.List;

/// What a run says on standard error.
final class RunReport {
    private final Console console;
    private final boolean quiet;
    private final LiveStatus status = new LiveStatus();
    private final long startNanos = System.nanoTime();

    RunReport(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
    }

    /// Redraws the status, if this is a terminal where that disturbs nothing.
    void status(List<RingFlow> running) {
        if (!quiet && Terminal.canShowStatus(running)) {
            console.showAtBottom(status.lines(running, System.nanoTime()));
        }
    }

    /// Sums up a flow that has ended.
    void ended(RingFlow flow, String how) {
        if (!quiet) {
            Duration time = Duration.ofNanos(System.nanoTime() - startNanos);
            console.print("flow " + flow.name() + ": " + how + " after " + Texts.time(time) + ", "
                    + Texts.number(Texts.rate(flow.ledger().in(), time)) + " events/s: " + text(flow.ledger()));
        }
    }

    /// Says what was lost from sight; that is said even if quiet.
    void stoppedAtOnce(RingFlow flow) {
        long inFlight = flow.ledger().inFlight();
        console.print("flow " + flow.name() + ": stopped at once with " + Texts.number(inFlight)
                + (inFlight == 1 ? " event in flight" : " events in flight"));
    }

    private static String text(Ledger ledger) {
        return "in " + Texts.number(ledger.in()) + ", produced " + Texts.number(ledger.produced()) + ", delivered "
                + Texts.number(ledger.delivered()) + ", dead-lettered " + Texts.number(ledger.deadLettered())
                + ", dropped " + Texts.number(ledger.dropped()) + ", filtered " + Texts.number(ledger.filtered())
                + ", in flight " + Texts.number(ledger.inFlight());
    }
}
