package io.temblor.connectors.udp;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.NanoClock;
import java.util.concurrent.TimeUnit;

/// Keeps account of the datagrams that the system drops for a socket, as a rule because nobody reads them in time.
/// Only Linux tells.
final class SystemDrops {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final BoundSocket socket;
    private final NanoClock clock;
    private final Counter counter;
    private final RecurringWarning warning;
    private long lookedAtNanos;
    private long known;
    private boolean stirred;

    SystemDrops(BoundSocket socket, ConnectorContext context) {
        this.socket = socket;
        this.clock = context.clock();
        this.counter = context.counter("datagrams-dropped-by-system");
        this.warning = new RecurringWarning(
                context,
                times -> socket.where() + ": " + times + " dropped by the system: its receive buffer of "
                        + socket.buffer() + " was full; raise receive-buffer");
        this.lookedAtNanos = clock.nanos();
    }

    /// Looks at the number, if the last look is a second ago and something has come since: the system drops nothing
    /// while nothing comes.
    ///
    /// @param received whether something has come since the last call
    void look(boolean received) {
        stirred |= received;
        if (stirred && clock.nanos() - lookedAtNanos >= PAUSE_NANOS) {
            stirred = false;
            count();
        }
        warning.repeat();
    }

    /// Looks for the last time, and says what was not yet said.
    void finish() {
        count();
        warning.finish();
    }

    private void count() {
        lookedAtNanos = clock.nanos();
        long drops = socket.drops();
        long more = drops - known & 0xFFFF_FFFFL;
        if (drops > 0 && more > 0) {
            known = drops;
            counter.add(more);
            warning.add(more);
        }
    }
}
