package io.temblor.pipeline.script.runtime;

import io.temblor.connector.NanoClock;
import io.temblor.connector.Origin;
import java.util.SplittableRandom;

/// What functions can ask about the event in work and what is around it.
///
/// **Threading.** That of the script.
public interface EventContext {
    /// When the event came in, in nanoseconds since 1970-01-01T00:00Z.
    long ingestNanos();

    /// Where the event came from.
    Origin origin();

    /// The clock of the flow.
    NanoClock clock();

    /// Random numbers, the same for the same [#ingestNanos].
    SplittableRandom random();
}
