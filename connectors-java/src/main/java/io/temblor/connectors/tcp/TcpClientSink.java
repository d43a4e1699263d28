package io.temblor.connectors.tcp;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the bytes of all events to one peer.
///
/// A batch whose writing fails is written again as a whole on the next connection: what of it the peer has
/// got nobody knows.
final class TcpClientSink implements Sink {
    private final Link link;
    private final Dialer dialer;
    private final Writings writings;
    private final Runnable onClose;
    private @Nullable Outgoing outgoing;
    private List<Outgoing> work = List.of();

    /// @param onClose called when nobody uses the link any more
    TcpClientSink(Link link, Writings writings, Runnable onClose) {
        this.link = link;
        this.dialer = link.dialer();
        this.writings = writings;
        this.onClose = onClose;
    }

    @Override
    public void open(int attempt) throws ConnectionLostException, InterruptedException {
        dialer.begin();
        try {
            writings.open();
        } catch (IOException e) {
            throw lost(Reason.of(e));
        }
        Connection connection = link.join(dialer);
        outgoing = connection.outgoing();
        work = List.of(connection.outgoing());
        check(connection);
    }

    private void check(Connection connection) throws ConnectionLostException {
        String failure = connection.isOpen() ? connection.outputFailure() : connection.reason();
        if (failure != null) {
            throw lost(failure);
        }
    }

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException, InterruptedException {
        Outgoing stream = outgoing;
        if (stream == null) {
            throw new IllegalStateException("write before open");
        }
        check(stream.connection());
        stream.begin(batch.bytes());
        stream.add(batch, 0, batch.size());
        boolean done = send();
        String failure = stream.failure();
        if (failure != null) {
            link.giveUp(stream, failure);
            throw lost(failure);
        }
        if (done) {
            outcomes.deliveredThrough(batch.id(batch.size() - 1));
        } else {
            stream.remember(batch, batch.size());
            report(stream, batch, outcomes);
        }
    }

    private boolean send() throws ConnectionLostException, InterruptedException {
        try {
            return writings.send(work);
        } catch (IOException e) {
            throw lost(Reason.of(e));
        }
    }

    private static void report(Outgoing stream, SinkBatch batch, Outcomes outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            if (stream.isSent(batch.end(i))) {
                outcomes.delivered(batch.id(i));
            } else {
                outcomes.retry(batch.id(i), "interrupted while the peer was not reading");
            }
        }
    }

    private ConnectionLostException lost(String reason) {
        return new ConnectionLostException(dialer.where() + ": " + reason);
    }

    @Override
    public void interrupt() {
        dialer.interrupt();
        link.wake();
        writings.interrupt();
    }

    @Override
    public void close() {
        writings.close();
        Outgoing stream = outgoing;
        outgoing = null;
        if (stream != null && link.leave(stream.connection())) {
            onClose.run();
        }
    }
}
