package io.temblor.connectors.inprocess;

import io.temblor.connector.Event;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Where a program takes events from a flow: the program's end of a `java` sink.
///
/// **Threading.** A consumer is called on the sink's thread, one event at a time. Several sinks that share an
/// endpoint call it from several threads.
///
/// **Failure.** An exception of the consumer rejects that one event, which goes to the sink's `err` port.
public final class InProcessSink {
    private static final long GLANCE_MILLIS = 50;

    /// Takes one event, or gives up when interrupted.
    @FunctionalInterface
    private interface Taker {
        boolean take(Event event, ByteBuffer bytes, BooleanSupplier interrupted) throws InterruptedException;
    }

    private final Taker taker;

    private InProcessSink(Taker taker) {
        this.taker = taker;
    }

    /// Calls `consumer` with each event, which is valid during the call: who needs it longer keeps
    /// [Event#retain].
    public static InProcessSink ofEvents(Consumer<Event> consumer) {
        return new InProcessSink((event, _, _) -> {
            consumer.accept(event);
            return true;
        });
    }

    /// Calls `consumer` with what the connector's codec and postprocessors make of each event; the array is the
    /// consumer's. Without a codec it is empty.
    public static InProcessSink ofBytes(Consumer<byte[]> consumer) {
        return new InProcessSink((_, bytes, _) -> {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            consumer.accept(copy);
            return true;
        });
    }

    /// Puts each event, retained, into `queue`, and waits while that is full.
    public static InProcessSink into(BlockingQueue<? super Event> queue) {
        return new InProcessSink((event, _, interrupted) -> {
            Event retained = event.retain();
            while (!queue.offer(retained, GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (interrupted.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        });
    }

    /// Hands over one event; false if it gave up because it was interrupted.
    boolean take(Event event, ByteBuffer bytes, BooleanSupplier interrupted) throws InterruptedException {
        return taker.take(event, bytes, interrupted);
    }
}
