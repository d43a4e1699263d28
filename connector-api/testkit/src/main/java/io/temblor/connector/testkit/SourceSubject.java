package io.temblor.connector.testkit;

import io.temblor.connector.Connector;
import io.temblor.connector.Source;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// A source to be tried, and the outside world that it reads from. A contract makes one for each test and
/// closes it.
///
/// What the outside world cannot do is left out: each `can…` says whether the methods named with it work.
///
/// @param <S> the record of the connector's settings
public interface SourceSubject<S extends Record> extends AutoCloseable {

    /// The connector.
    Connector<S> connector();

    /// Settings with which the source reads from this subject's outside world.
    S settings();

    /// What the source is made with; called for each source. Default: a new one, on the machine's clock.
    default TestContext context() {
        return new TestContext();
    }

    /// Called after each successful `open`; a place to connect to a source that listens. Default: does nothing.
    default void opened(Source source) throws Exception {}

    /// Makes the outside world hold these payloads, behind those that it holds already, while the source is
    /// open. They have no line feeds. For a byte stream each becomes a line that ends with `\n`.
    ///
    /// @return how the events will look. A source that makes its own events makes as many, and says here what
    ///     they are
    List<String> offer(List<String> payloads) throws Exception;

    /// How a decoded value looks. Default: a text as it is, anything else as JSON.
    default String text(Value value) {
        return value instanceof StringValue string ? string.value() : value.toString();
    }

    /// Whether `interrupt()` does something. Not so if no call ever blocks longer than the wait it is given.
    /// Default: yes.
    default boolean canInterrupt() {
        return true;
    }

    /// Whether the source can go back to any position that it gave. Not so if its positions only serve to learn
    /// what is settled, and the other end remembers the rest, or nobody does. Default: yes.
    default boolean canResume() {
        return true;
    }

    /// Whether [#end] works. Default: no.
    default boolean canEnd() {
        return false;
    }

    /// Makes the outside world end: the source returns END once everything is read.
    default void end() throws Exception {
        throw new UnsupportedOperationException();
    }

    /// Whether [#breakConnection] works. Default: no.
    default boolean canBreak() {
        return false;
    }

    /// Breaks the connection, so that the source loses it, and lets the next `open` succeed.
    default void breakConnection() throws Exception {
        throw new UnsupportedOperationException();
    }

    /// Whether [#refuse], [#accept] and [#place] work. Default: no.
    default boolean canRefuse() {
        return false;
    }

    /// Makes the outside world refuse the next opening. Called while the source is closed.
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

    /// Takes the outside world down. Called after the source is closed.
    @Override
    default void close() throws IOException {}
}
