package io.temblor.pipeline.stage;

import io.temblor.connector.Failure;
import io.temblor.connector.NanoClock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what goes wrong in one flow, at most once a second, and how often it was silent in between.
///
/// **Threading.** Any thread may call.
public final class FailureLog {
    private static final long INTERVAL_NANOS = 1_000_000_000;

    private final Consumer<String> warnings;
    private final BiConsumer<String, Throwable> defects;
    private final NanoClock clock;
    private long lastNanos;
    private long silenced;
    private boolean spoken;

    /// A log of one node of a flow.
    public FailureLog(String flow, String node, NanoClock clock) {
        this(LoggerFactory.getLogger("temblor." + flow + "." + node), clock);
    }

    private FailureLog(Logger logger, NanoClock clock) {
        this(logger::warn, logger::error, clock);
    }

    FailureLog(Consumer<String> warnings, BiConsumer<String, Throwable> defects, NanoClock clock) {
        this.warnings = warnings;
        this.defects = defects;
        this.clock = clock;
    }

    /// An event that goes nowhere, because no link leads from the `err` port.
    void unlinked(Failure failure) {
        say("an event failed and the err port of `" + failure.stage() + "` is not linked, so it is dropped: "
                + failure.message());
    }

    /// Something that goes on by itself, such as a lost connection.
    public void say(String message) {
        long more = takeTurn();
        if (more == 0) {
            warnings.accept(message);
        } else if (more > 0) {
            warnings.accept(message + " (and " + more + " more since)");
        }
    }

    /// A defect, with its trace.
    public void defect(String message, Throwable cause) {
        if (takeTurn() >= 0) {
            defects.accept(message, cause);
        }
    }

    /// How many were silenced since the last that was said, or -1 if this one is to be.
    private synchronized long takeTurn() {
        long now = clock.nanos();
        if (spoken && now - lastNanos < INTERVAL_NANOS) {
            silenced++;
            return -1;
        }
        long more = silenced;
        spoken = true;
        lastNanos = now;
        silenced = 0;
        return more;
    }
}
