package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.pipeline.metrics.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A port of a node with all that it is linked to.
final class Port {
    private final String name;
    private final Target[] targets;
    private final Tally produced;
    private final Tally dropped;
    private final FailureLog log;

    Port(String name, List<? extends Target> targets, StageCounts counts, FailureLog log) {
        this.name = name;
        this.targets = targets.toArray(new Target[0]);
        this.produced = counts.produced();
        this.dropped = counts.dropped();
        this.log = log;
    }

    String name() {
        return name;
    }

    /// Whether events that are sent here arrive anywhere.
    boolean isLinked() {
        return targets.length > 0;
    }

    /// Whether all that is linked can deliver now.
    boolean isOpen() {
        for (Target target : targets) {
            if (!target.isOpen()) {
                return false;
            }
        }
        return true;
    }

    /// The longest time that an event waits at anything that is linked.
    long delayNanos() {
        long longest = 0;
        for (Target target : targets) {
            longest = Math.max(longest, target.delayNanos());
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
