package io.temblor.connector;

import java.nio.ByteBuffer;

/// What the engine lends to a sink for one [Sink#write]: at least one event, in order.
///
/// **Threading.** Used by the thread that calls `write`, during that call.
///
/// **Ownership.** The engine's. Nothing got from it may be kept, apart from the ids and immutable values.
public interface SinkBatch {

    /// The number of events, at least 1.
    int size();

    /// The number by which to report the outcome of the event at `index`. Ids grow by one from event to
    /// event. An event that is written again has the same id as before.
    long id(int index);

    /// The event at `index`, counted from 0. The object is the same for every index: read one event before
    /// asking for the next.
    Event event(int index);

    /// The encoded payloads of all events, one after the other, from 0 to the limit: a read-only heap buffer
    /// without gaps, so that a sink of a byte stream writes it as a whole. Empty if the connector has no
    /// codec. Each call gives the same buffer anew, from 0 to the limit.
    ByteBuffer bytes();

    /// Where in [#bytes] the payload of the event at `index` begins.
    int start(int index);

    /// Where in [#bytes] the payload of the event at `index` ends.
    default int end(int index) {
        return index + 1 == size() ? bytes().limit() : start(index + 1);
    }

    /// The payload of the event at `index`.
    default ByteBuffer bytes(int index) {
        return bytes().slice(start(index), end(index) - start(index));
    }
}
