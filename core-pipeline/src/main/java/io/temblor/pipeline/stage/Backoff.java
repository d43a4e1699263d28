package io.temblor.pipeline.stage;

import io.temblor.pipeline.graph.ReconnectSettings;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// The delays between attempts: growing by a factor up to a limit, with a part left to chance so that many
/// clients do not come back all at once.
final class Backoff {
    private final ReconnectSettings settings;
    private final RandomGenerator random;
    private int failures;

    Backoff(ReconnectSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /// Counts a failure.
    ///
    /// @return nanoseconds to wait, or -1 if there have been too many in a row
    long failed() {
        failures++;
        if (settings.maxAttempts().isPresent()
                && failures >= settings.maxAttempts().get()) {
            return -1;
        }
        double grown = settings.initialDelay().toNanos() * Math.pow(settings.factor(), Math.min(failures - 1, 1000));
        double delay = Math.min(grown, settings.maxDelay().toNanos());
        return (long) (delay * (1 - settings.jitter() * random.nextDouble()));
    }

    /// Starts anew, because something went well.
    void succeeded() {
        failures = 0;
    }

    /// How many failures there have been in a row.
    int failures() {
        return failures;
    }

    /// A delay for people, such as `1.5s`.
    static String text(long nanos) {
        Duration delay = Duration.ofNanos(nanos);
        return delay.toMillis() < 1000 ? delay.toMillis() + "ms" : delay.toMillis() / 100 / 10.0 + "s";
    }
}
