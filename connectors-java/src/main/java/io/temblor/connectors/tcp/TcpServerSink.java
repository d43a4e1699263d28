package io.temblor.connectors.tcp;

import static java.lang.System.Logger.Level.WARNING;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import io.temblor.connectors.tcp.TcpServerSettings.NoPeer;
import java.io.IOException;
import java.util.List;

/// Writes to the peers of a server: replies to the one that asked, everything else to all.
final class TcpServerSink implements Sink {
    private final Listener listener;
    private final ConnectorContext context;
    private final NoPeer noPeer;
    private final Writings writings;
    private final Counter givenUp;
    private final Runnable onClose;
    private boolean opened;

    /// @param onClose called when nobody uses the listener any more
    TcpServerSink(Listener listener, TcpServerSettings settings, ConnectorContext context, Runnable onClose) {
        this.listener = listener;
        this.context = context;
        this.noPeer = settings.noPeer();
        this.writings = new Writings(context.clock(), settings.writeTimeout().toNanos());
        this.givenUp = context.counter("connections-given-up");
        this.onClose = onClose;
        listener.expectSink();
    }

    @Override
    public void open(int attempt) throws ConnectionLostException {
        listener.open();
        opened = true;
        try {
            writings.open();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException, InterruptedException {
        listener.check();
        Dispatch dispatch = new Dispatch(batch, listener.peers(), context.name(), noPeer);
        List<Outgoing> work = dispatch.plan();
        boolean done = send(work);
        work.forEach(this::giveUpIfFailed);
        dispatch.report(done, outcomes);
    }

    private boolean send(List<Outgoing> work) throws ConnectionLostException, InterruptedException {
        try {
            return writings.send(work);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void giveUpIfFailed(Outgoing outgoing) {
        String reason = outgoing.failure();
        if (reason == null) {
            return;
        }
        if (outgoing.isStuck()) {
            givenUp.increment();
            context.logger().log(WARNING, () -> "closed the connection " + outgoing.connection() + ": " + reason);
        }
        listener.giveUp(outgoing, reason);
    }

    private static ConnectionLostException cannotWrite(IOException e) {
        return new ConnectionLostException("cannot write to connections: " + Reason.of(e), e);
    }

    @Override
    public void interrupt() {
        writings.interrupt();
    }

    @Override
    public void close() {
        writings.close();
        if (opened) {
            opened = false;
            if (listener.close()) {
                onClose.run();
            }
        }
    }

    /// What it writes to, for tests.
    Listener listener() {
        return listener;
    }
}
