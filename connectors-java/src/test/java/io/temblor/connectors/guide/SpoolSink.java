package io.temblor.connectors.guide;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.DataSize;
import io.temblor.connector.NanoClock;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

// guide: sink
/// Writes each message into a file of its own.
final class SpoolSink implements Sink {
    private final Spool spool;
    private final DataSize maxSize;
    private final NanoClock clock;
    private long last;

    SpoolSink(Spool spool, DataSize maxSize, NanoClock clock) {
        this.spool = spool;
        this.maxSize = maxSize;
        this.clock = clock;
    }

    @Override
    public void open(int attempt) throws ConnectionLostException {
        try {
            List<Long> numbers = spool.numbersAbove(last);
            last = numbers.isEmpty() ? last : numbers.getLast();
        } catch (IOException e) {
            throw spool.lost(e);
        }
    }
    // guide: end

    // guide: write
    @Override
    public void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException {
        for (int i = 0; i < batch.size(); i++) {
            write(batch.id(i), batch.bytes(i), outcomes);
        }
    }

    private void write(long id, ByteBuffer message, Outcomes outcomes) throws ConnectionLostException {
        if (message.remaining() > maxSize.bytes()) {
            outcomes.rejected(
                    id,
                    "too-large",
                    "a message has at most " + maxSize + ", but this has " + message.remaining() + " bytes");
            return;
        }
        try {
            last = Math.max(last + 1, clock.epochNanos());
            spool.write(last, message);
            outcomes.delivered(id);
        } catch (IOException e) {
            throw spool.lost(e);
        }
    }

    @Override
    public void close() {}
    // guide: end
}
