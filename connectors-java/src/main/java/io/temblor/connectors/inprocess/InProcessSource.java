package io.temblor.connectors.inprocess;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.time.Duration;

/// Where a program puts events for a flow: the program's end of a `java` source.
///
/// Values go into the flow as they are, for a connector without a codec. Bytes are messages for the connector's
/// preprocessors and codec.
///
/// **Threading.** Any thread may call any method. One flow at a time reads.
///
/// **Failure.** What waits here, or is on its way through the flow, dies with the process.
public final class InProcessSource implements AutoCloseable {
    private final Mailbox mailbox;

    /// An endpoint at which at most `capacity` events wait for the flow to take them.
    ///
    /// @param capacity at least 1
    public InProcessSource(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a capacity is at least 1, but is " + capacity);
        }
        mailbox = new Mailbox(capacity);
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /// Sends a value; waits while the capacity is used up.
    ///
    /// @throws IllegalStateException after [#close]
    public void send(Value value) throws InterruptedException {
        send(value, RecordValue.EMPTY);
    }

    /// Sends a value with metadata; waits while the capacity is used up.
    ///
    /// @throws IllegalStateException after [#close]
    public void send(Value value, RecordValue meta) throws InterruptedException {
        mailbox.put(new Mailbox.Item.Decoded(value, meta));
    }

    /// Sends a copy of the bytes as one message; waits while the capacity is used up.
    ///
    /// @throws IllegalStateException after [#close]
    public void send(byte[] bytes) throws InterruptedException {
        send(bytes, RecordValue.EMPTY);
    }

    /// Sends a copy of the bytes as one message with metadata; waits while the capacity is used up.
    ///
    /// @throws IllegalStateException after [#close]
    public void send(byte[] bytes, RecordValue meta) throws InterruptedException {
        mailbox.put(new Mailbox.Item.Message(bytes.clone(), meta));
    }

    /// Sends a value unless the capacity is used up; says whether it did.
    ///
    /// @throws IllegalStateException after [#close]
    public boolean trySend(Value value) {
        return mailbox.offer(new Mailbox.Item.Decoded(value, RecordValue.EMPTY));
    }

    /// Sends a copy of the bytes as one message unless the capacity is used up; says whether it did.
    ///
    /// @throws IllegalStateException after [#close]
    public boolean trySend(byte[] bytes) {
        return mailbox.offer(new Mailbox.Item.Message(bytes.clone(), RecordValue.EMPTY));
    }

    /// Waits until everything that was sent before this call is settled: delivered, in the dead letters, or
    /// filtered out. What was [#lost] is not waited for.
    ///
    /// @return whether it is; false when the time is over
    public boolean awaitSettled(Duration limit) throws InterruptedException {
        return mailbox.awaitSettled(limit);
    }

    /// How many events a flow took and then was stopped at once, before they were settled.
    public long lost() {
        return mailbox.lost();
    }

    /// Ends the input: the flow takes what still waits, and then its source has ended. Senders that wait are
    /// refused. Idempotent.
    @Override
    public void close() {
        mailbox.close();
    }
}
