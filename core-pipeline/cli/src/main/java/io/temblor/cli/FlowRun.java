package io.temblor.cli;

import io.temblor.pipeline.engine.FlowState;
import io.temblor.pipeline.engine.RingFlow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Waits for the end of flows, and reports meanwhile.
final class FlowRun {
    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final List<RingFlow> running;
    private final StopRequests stops;
    private final RunReport report;
    private boolean failed;
    private boolean outputClosed;

    FlowRun(List<RingFlow> flows, StopRequests stops, RunReport report) {
        this.running = new ArrayList<>(flows);
        this.stops = stops;
        this.report = report;
    }

    /// @return the exit code
    int await() throws InterruptedException {
        while (!running.isEmpty() && !stops.isOverdue()) {
            report.status(running);
            Optional<FlowState> _ = running.getFirst().await(INTERVAL);
            running.removeIf(this::hasEnded);
        }
        report.status(List.of());
        running.forEach(report::stoppedAtOnce);
        if (failed || stops.isAborted()) {
            return ExitCode.FAILED;
        }
        return outputClosed ? ExitCode.OUTPUT_CLOSED : ExitCode.OK;
    }

    private boolean hasEnded(RingFlow flow) {
        FlowState state = flow.state();
        if (!state.isFinal()) {
            return false;
        }
        Optional<String> failure = flow.failure();
        boolean closed = failure.filter(ClosedOutput::isMeantBy).isPresent();
        outputClosed |= closed;
        failed |= state == FlowState.FAILED && !closed;
        if (stops.isAborted()) {
            report.stoppedAtOnce(flow);
        } else {
            report.ended(flow, ending(state, closed));
        }
        return true;
    }

    private String ending(FlowState state, boolean closed) {
        if (closed) {
            return "standard output was closed";
        }
        if (state == FlowState.FAILED) {
            return "failed";
        }
        return stops.isRequested() ? "drained" : "ended";
    }
}
