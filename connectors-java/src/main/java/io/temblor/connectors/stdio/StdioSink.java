package io.temblor.connectors.stdio;

import io.temblor.connector.ConnectionGoneException;
import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import io.temblor.connectors.stdio.StdioSettings.Stream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes to standard output or standard error, whole batches at once.
final class StdioSink implements Sink {
    /// What systems say when the other end is gone for good: a reader that has left, a terminal that was
    /// closed.
    private static final List<String> FINAL = List.of("pipe", "bad file descriptor", "input/output error");

    private final StreamWriter stream;
    private final StreamWriter.Wake wake;

    /// The batch that is on its way since a write was interrupted, and its last event.
    private StreamWriter.@Nullable Handover underWay;

    private long underWayThrough;

    /// Up to this event all was written, though its outcome was retry: it must not be written twice.
    private long writtenThrough = Long.MIN_VALUE;

    private boolean closed;

    StdioSink(Streams streams, Stream which) {
        stream = switch (which) {
            case STDOUT -> streams.out();
            case STDERR -> streams.err();
        };
        wake = stream.new Wake();
    }

    @Override
    public void open(int attempt) throws ConnectionLostException {
        if (closed) {
            throw new ConnectionGoneException(stream.name() + " is closed");
        }
    }

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException, InterruptedException {
        try {
            int done = isFree() ? skipWritten(batch, outcomes) : 0;
            if (underWay == null && done < batch.size() && writeFrom(done, batch, outcomes)) {
                done = batch.size();
            }
            for (int i = done; i < batch.size(); i++) {
                outcomes.retry(batch.id(i), stream.name() + " is blocked");
            }
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /// Waits for the batch that is on its way, if there is one; false if the wait was cut short.
    private boolean isFree() throws IOException, InterruptedException {
        StreamWriter.Handover waiting = underWay;
        if (waiting == null) {
            return true;
        }
        try {
            if (!waiting.await(wake)) {
                return false;
            }
        } catch (IOException e) {
            underWay = null;
            throw e;
        }
        underWay = null;
        writtenThrough = underWayThrough;
        return true;
    }

    private int skipWritten(SinkBatch batch, Outcomes outcomes) {
        int from = 0;
        while (from < batch.size() && batch.id(from) <= writtenThrough) {
            outcomes.delivered(batch.id(from++));
        }
        return from;
    }

    /// Writes all events from `from` on; false if that was cut short.
    private boolean writeFrom(int from, SinkBatch batch, Outcomes outcomes) throws IOException, InterruptedException {
        ByteBuffer all = batch.bytes();
        int start = batch.start(from);
        underWayThrough = batch.id(batch.size() - 1);
        underWay = stream.write(all.slice(start, all.limit() - start), wake);
        if (underWay == null || !isFree()) {
            return false;
        }
        outcomes.deliveredThrough(writtenThrough);
        return true;
    }

    private ConnectionLostException lost(IOException e) {
        String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        closed = FINAL.stream().anyMatch(reason::contains);
        return closed
                ? new ConnectionGoneException(stream.name() + " is closed")
                : new ConnectionLostException(stream.name() + ": " + reason, e);
    }

    @Override
    public void interrupt() {
        wake.ask();
    }

    @Override
    public void close() {}
}
