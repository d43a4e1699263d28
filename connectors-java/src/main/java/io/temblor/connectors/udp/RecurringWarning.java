package io.temblor.connectors.udp;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.NanoClock;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Warns of what happens to datagrams again and again: the first time at once, from then on once a minute at most,
/// with the number since the last time.
///
/// **Threading.** One thread at a time.
final class RecurringWarning {
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final System.Logger logger;
    private final NanoClock clock;
    private final Function<String, String> text;
    private long untold;
    private long toldAtNanos;

    /// @param text makes the warning of a number such as `1 datagram` or `12 datagrams`
    RecurringWarning(ConnectorContext context, Function<String, String> text) {
        this.logger = context.logger();
        this.clock = context.clock();
        this.text = text;
        this.toldAtNanos = clock.nanos() - PAUSE_NANOS;
    }

    /// It happened `times` more.
    void add(long times) {
        untold += times;
        repeat();
    }

    /// Says what could not be said because the minute was not over, if it is now.
    void repeat() {
        if (untold > 0 && clock.nanos() - toldAtNanos >= PAUSE_NANOS) {
            finish();
        }
    }

    /// Says what was not yet said.
    void finish() {
        if (untold > 0) {
            logger.log(System.Logger.Level.WARNING, text.apply(untold == 1 ? "1 datagram" : untold + " datagrams"));
            untold = 0;
            toldAtNanos = clock.nanos();
        }
    }
}
