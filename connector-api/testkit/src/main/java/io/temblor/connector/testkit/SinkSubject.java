package io.temblor.connector.testkit;

import io.temblor.connector.Connector;
import io.temblor.connector.value.StringValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A sink to be tried, and the outside world that it writes to. A contract makes one for each test and closes
/// it.
///
/// What the outside world cannot do is left out: each `can…` says whether the methods named with it work.
///
/// @param <S> the record of the connector's settings
public interface SinkSubject<S extends Record> extends AutoCloseable {

    /// The connector.
    Connector<S> connector();

    /// Settings with which the sink writes to this subject's outside world.
    S settings();

    /// What the sink is made with; called for each sink. Default: a new one, on the machine's clock.
    default TestContext context() {
        return new TestContext();
    }

    /// One payload, which has no line feeds, as the event that the engine would hand over. Default: the text as
    /// value, and as bytes the text and a line feed, as after the postprocessor `separate`.
    default ListBatch.Entry entry(String payload) {
        return new ListBatch.Entry(new StringValue(payload), (payload + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The payloads that have arrived in the outside world so far, in order. The contract asks again until all
    /// are there.
    List<String> arrived() throws Exception;

    /// Whether [#arrived] works. Not so for a sink that leaves nothing behind. Default: yes.
    default boolean canReadBack() {
        return true;
    }

    /// A payload that the outside world never takes: the sink rejects it, and goes on. Default: there is none.
    default Optional<ListBatch.Entry> unacceptable() {
        return Optional.empty();
    }

    /// Whether [#stall] and [#proceed] work. Default: no.
    default boolean canStall() {
        return false;
    }

    /// Makes the outside world take nothing more, so that `write` sooner or later blocks.
    default void stall() throws Exception {
        throw new UnsupportedOperationException();
    }

    /// Makes the outside world go on.
    default void proceed() throws Exception {
        throw new UnsupportedOperationException();
    }

    /// Whether [#breakConnection] works. Default: no.
    default boolean canBreak() {
        return false;
    }

    /// Breaks the connection, so that the sink loses it, and lets the next `open` succeed. What has arrived
    /// stays.
    default void breakConnection() throws Exception {
        throw new UnsupportedOperationException();
    }

    /// Whether [#refuse], [#accept] and [#place] work. Default: no.
    default boolean canRefuse() {
        return false;
    }

    /// Makes the outside world refuse the next opening. Called while the sink is closed.
    default void refuse() throws Exception {
        throw new UnsupportedOperationException();
    }

    /// Makes the outside world accept again.
    default void accept() throws Exception {
        throw new UnsupportedOperationException();
    }

    /// What the message of a failed opening must contain: a path, a host and port.
    default String place() {
        throw new UnsupportedOperationException();
    }

    /// How long the contract waits for the outside world before it gives up. Default: [Await#LIMIT].
    default Duration patience() {
        return Await.LIMIT;
    }

    /// Takes the outside world down. Called after the sink is closed.
    @Override
    default void close() throws IOException {}
}
