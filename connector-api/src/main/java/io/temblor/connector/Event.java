package io.temblor.connector;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Optional;

/// One value on its way through a flow, with metadata, a time and an origin.
///
/// **Threading.** Used by the thread it was handed to.
///
/// **Ownership.** The engine's, and valid only during the call that handed it over: the same object soon stands
/// for another event. Whoever needs it longer keeps [#retain]. Values and records got from it are immutable and
/// may be kept.
public interface Event {

    /// What the event says.
    Value value();

    /// What is known about the event besides its value.
    RecordValue meta();

    /// When the event came in, in nanoseconds since 1970-01-01T00:00Z.
    long ingestNanos();

    /// Where the event came from.
    Origin origin();

    /// Why the event is on an `err` port, if it is.
    Optional<Failure> failure();

    /// An event of the same content that stays as it is.
    Event retain();
}
