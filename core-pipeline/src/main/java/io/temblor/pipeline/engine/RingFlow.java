package io.temblor.pipeline.engine;

import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.metrics.Ledger;
import io.temblor.pipeline.stage.Environment;
import io.temblor.pipeline.stage.Slot;
import io.temblor.pipeline.stage.Stages;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A running flow.
///
/// **Threading.** Any thread may call any method.
///
/// **Life.** Made with its connectors; runs from [#start], which is called once, until its sources have ended
/// and everything has drained, or until it is stopped. Stopping drains: the sources end, everything in flight
/// is delivered, positions are committed. Aborting gives up what is in flight; it was not committed, so that
/// resumable sources bring it again.
public final class RingFlow implements AutoCloseable {
    private final FlowPlan plan;
    private final Environment environment;
    private final FlowControl control;
    private final FlowThreads threads;
    private final CompletableFuture<FlowState> end;

    /// Makes the connectors of a flow, none of which is opened yet.
    ///
    /// @throws io.temblor.pipeline.stage.RefusedConnectorException if a connector refuses its settings
    /// @throws java.io.UncheckedIOException if the kept positions cannot be read
    public RingFlow(Stages stages) {
        this.plan = stages.plan();
        this.environment = stages.environment();
        this.control = new FlowControl(plan.name());
        this.threads = new FlowThreads(stages, control);
        this.end = new CompletableFuture<>();
    }

    /// Starts the flow's threads.
    public void start() {
        threads.start();
        Thread.ofPlatform().name("temblor-" + plan.name()).start(new Supervisor(threads, control, end));
    }

    /// The flow's name.
    public String name() {
        return plan.name();
    }

    /// What the flow consists of.
    public FlowPlan plan() {
        return plan;
    }

    /// What the flow is doing.
    public FlowState state() {
        FlowState ended = end.getNow(null);
        if (ended != null) {
            return ended;
        }
        if (control.isDraining()) {
            return FlowState.DRAINING;
        }
        return control.isPaused() ? FlowState.PAUSED : FlowState.RUNNING;
    }

    /// Why the flow has failed, if it has.
    public Optional<String> failure() {
        return Optional.ofNullable(control.failure());
    }

    /// Where the flow's events are.
    public Ledger ledger() {
        return environment.book().ledger();
    }

    /// The counters that the connectors keep of their own, by `connector.name`.
    public SortedMap<String, Long> counters() {
        return environment.counters().values();
    }

    /// Lets the sources rest. What is in flight goes on.
    public void pause() {
        control.pause(true);
        threads.signal(Slot.Kind.PAUSE);
    }

    /// Lets the sources work again.
    public void resume() {
        control.pause(false);
        threads.signal(Slot.Kind.RESUME);
    }

    /// Asks the sinks to make everything durable that came before now, by a barrier that passes through the
    /// flow.
    public void checkpoint() {
        threads.signal(Slot.Kind.BARRIER);
    }

    /// Starts to drain, and returns at once.
    public void drain() {
        control.drain();
        threads.interruptSources();
    }

    /// Gives up what is in flight, and returns at once.
    public void abort() {
        control.abort();
        threads.interruptAll();
    }

    /// Drains the flow and waits for its end; aborts it if that takes longer than its stop timeout.
    ///
    /// @return [FlowState#STOPPED] or [FlowState#FAILED]
    public FlowState stop() throws InterruptedException {
        drain();
        Optional<FlowState> ended = await(plan.settings().stopTimeout());
        if (ended.isPresent()) {
            return ended.get();
        }
        control.fail(
                "stopping took longer than " + plan.settings().stopTimeout().toMillis() + " ms; given up with "
                        + ledger().inFlight() + " events in flight",
                null);
        threads.interruptAll();
        return await();
    }

    /// Waits for the end of the flow.
    ///
    /// @return [FlowState#STOPPED] or [FlowState#FAILED]
    public FlowState await() throws InterruptedException {
        return await(Duration.ofDays(100_000)).orElseThrow();
    }

    /// Waits for the end of the flow for a time.
    ///
    /// @return [FlowState#STOPPED] or [FlowState#FAILED], or nothing if the time was too short
    public Optional<FlowState> await(Duration time) throws InterruptedException {
        try {
            return Optional.of(end.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /// Stops the flow as [#stop] does. If the thread is interrupted, the flow is aborted.
    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException _) {
            abort();
            Thread.currentThread().interrupt();
        }
    }
}
