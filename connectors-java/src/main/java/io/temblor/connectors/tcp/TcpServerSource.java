package io.temblor.connectors.tcp;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import java.io.IOException;
import java.util.Map;

/// Reads from all connections of a server.
final class TcpServerSource implements Source {
    private final Listener listener;
    private final Readings readings;
    private final Runnable onClose;
    private boolean opened;

    /// @param onClose called when nobody uses the listener any more
    TcpServerSource(Listener listener, Runnable onClose) {
        this.listener = listener;
        this.readings = listener.readings();
        this.onClose = onClose;
        listener.expectSource();
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) throws ConnectionLostException {
        listener.open();
        opened = true;
        try {
            readings.open();
        } catch (IOException e) {
            throw new ConnectionLostException("cannot read from connections: " + Reason.of(e), e);
        }
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws ConnectionLostException, InterruptedException {
        listener.check();
        try {
            return readings.poll(batch, maxWaitNanos);
        } catch (IOException e) {
            throw new ConnectionLostException("cannot read from connections: " + Reason.of(e), e);
        }
    }

    @Override
    public void interrupt() {
        readings.interrupt();
    }

    @Override
    public void close() {
        readings.close();
        if (opened) {
            opened = false;
            if (listener.close()) {
                onClose.run();
            }
        }
    }

    /// The port that is listened on, for tests that ask for any.
    int port() {
        return listener.port();
    }
}
