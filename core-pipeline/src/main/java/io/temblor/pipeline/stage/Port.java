package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.NanoClock;
import io.temblor.pipeline.metrics.Tally;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A port of a node with all that it is linked to.
final class Port {
    private final String name;
    private final Target[] targets;
    private final Set<SinkState> sinks = new LinkedHashSet<>();
    private final Tally produced;
    private final Tally dropped;
    private final FailureLog log;

    Port(String name, List<? extends Target> targets, StageCounts counts, FailureLog log) {
        this.name = name;
        this.targets = targets.toArray(new Target[0]);
        this.produced = counts.produced();
        this.dropped = counts.dropped();
        this.log = log;
        targets.forEach(target -> target.addSinks(sinks));
    }

    String name() {
        return name;
    }

    /// Whether events that are sent here arrive anywhere.
    boolean isLinked() {
        return targets.length > 0;
    }

    /// The sinks that can be reached from here.
    Set<SinkState> sinks() {
        return sinks;
    }

    /// Whether all sinks behind it can deliver now.
    boolean isOpen() {
        for (SinkState sink : sinks) {
            if (!sink.isOpen()) {
                return false;
            }
        }
        return true;
    }

    /// The longest time that an event waits at any sink behind it, in nanoseconds.
    long delayNanos(NanoClock clock) {
        long longest = 0;
        for (SinkState sink : sinks) {
            longest = Math.max(longest, sink.delayNanos(clock));
        }
        return longest;
    }

    void send(Event event) {
        if (targets.length == 0) {
            drop(event.failure().orElse(null));
            return;
        }
        if (targets.length > 1) {
            produced.add(targets.length - 1);
        }
        for (Target target : targets) {
            target.accept(event);
        }
    }

    /// Counts an event that would have gone to this port, had it been linked.
    void drop(@Nullable Failure failure) {
        dropped.increment();
        if (failure != null) {
            log.unlinked(failure);
        }
    }
}
