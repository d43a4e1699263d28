package io.temblor.connectors.stdio;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads standard input until it ends. The one split is `stdin`.
final class StdioSource implements Source {
    private final Streams streams;
    private final Logger logger;
    private Split split = new Split("stdin");

    StdioSource(Streams streams, ConnectorContext context) {
        this.streams = streams;
        logger = context.logger();
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) throws ConnectionLostException {
        split = new Split("stdin");
        if (!streams.in().claim(this)) {
            throw new ConnectionLostException("standard input is read by another source of this process");
        }
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws InterruptedException {
        ReadAhead input = streams.in();
        ByteBuffer chunk = input.peek(maxWaitNanos);
        while (chunk != null) {
            batch.chunk(split, Position.NONE, chunk);
            input.remove();
            chunk = batch.isFull() ? null : input.peek(0);
        }
        if (input.isOver()) {
            end(batch, input.failure());
            return PollResult.END;
        }
        return input.isEmpty() ? PollResult.IDLE : PollResult.MORE;
    }

    private void end(SourceBatch batch, @Nullable IOException failure) {
        if (failure == null) {
            batch.end(split);
        } else {
            logger.log(Level.WARNING, "standard input broke off: " + failure.getMessage());
            batch.fail(split, "standard input broke off: " + failure.getMessage());
        }
    }

    @Override
    public void interrupt() {
        streams.in().wake();
    }

    @Override
    public void close() {
        streams.in().release(this);
    }
}
