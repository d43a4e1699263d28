package io.temblor.connector;

import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Optional;

/// One value on its way through a flow, with metadata, a time and an origin.
///
/// **Threading.** Used by the thread it was handed to.
///
/// **Ownership.** The engine's, and valid only during the call that handed it over: the same object soon
/// stands for another event. Whoever needs it longer keeps [#retain]. Values and records got from it are
/// immutable and may be kept.
public interface Event {

    /// What the event says. The first call makes the value of the bytes that came in: who looks at a few
    /// fields only, asks [#document].
    Value value();

    /// What the event says, as it came in: to look at some of it without making objects of it. Valid as long
    /// as the event is. Default: a document of [#value].
    default Document document() {
        return Document.of(value());
    }

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
