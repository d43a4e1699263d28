package io.temblor.connectors.tcp;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connectors.tcp.TcpClientSettings.OnClose;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what one peer sends.
final class TcpClientSource implements Source, Readings.Leaving {
    private final TcpClientSettings settings;
    private final Link link;
    private final Dialer dialer;
    private final Readings readings;
    private final Runnable onClose;
    private @Nullable Connection connection;
    private @Nullable String gone;
    private boolean over;

    /// @param onClose called when nobody uses the link any more
    TcpClientSource(TcpClientSettings settings, ConnectorContext context, Link link, Runnable onClose) {
        this.settings = settings;
        this.link = link;
        this.dialer = link.dialer();
        this.readings = new Readings(context.clock(), settings.readSize().toInt(), Long.MAX_VALUE, this);
        this.onClose = onClose;
        link.expectSource();
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) throws ConnectionLostException, InterruptedException {
        gone = null;
        over = false;
        dialer.begin();
        connection = link.join(dialer);
        try {
            readings.open();
        } catch (IOException e) {
            throw lost(Reason.of(e));
        }
        link.readBy(readings);
        readings.hand(connection);
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws ConnectionLostException, InterruptedException {
        try {
            PollResult result = over ? PollResult.END : readings.poll(batch, maxWaitNanos);
            String reason = gone;
            if (reason != null) {
                throw lost(reason);
            }
            return over ? PollResult.END : result;
        } catch (IOException e) {
            throw lost(Reason.of(e));
        }
    }

    @Override
    public void ended(Connection ended) {
        boolean stop = settings.onClose() == OnClose.STOP;
        if (!stop || !ended.wire().outlivesInput()) {
            ended.close(Reason.CLOSED_BY_PEER);
        }
        if (ended == connection && stop) {
            over = true;
            link.readByNobody(true);
        } else if (ended == connection) {
            gone = Reason.CLOSED_BY_PEER;
        }
    }

    @Override
    public void broken(Connection broken, String reason) {
        broken.close(reason);
        if (broken == connection) {
            gone = reason;
        }
    }

    private ConnectionLostException lost(String reason) {
        return new ConnectionLostException(dialer.where() + ": " + reason);
    }

    @Override
    public void interrupt() {
        dialer.interrupt();
        link.wake();
        readings.interrupt();
    }

    @Override
    public void close() {
        link.readByNobody(false);
        readings.close();
        Connection left = connection;
        connection = null;
        if (left != null && link.leave(left)) {
            onClose.run();
        }
    }
}
