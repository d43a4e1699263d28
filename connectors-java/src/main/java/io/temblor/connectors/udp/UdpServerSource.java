package io.temblor.connectors.udp;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the datagrams that come to one port.
final class UdpServerSource implements Source {
    private final UdpServerSettings settings;
    private final ConnectorContext context;
    private Endpoint where;
    private volatile @Nullable Reception reception;

    UdpServerSource(UdpServerSettings settings, ConnectorContext context) {
        this.settings = settings;
        this.context = context;
        this.where = new Endpoint(settings.host(), settings.port());
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) throws ConnectionLostException {
        where = new Endpoint(settings.host(), settings.port());
        try {
            BoundSocket socket = BoundSocket.open(settings);
            where = socket.where();
            tell(socket);
            reception = new Reception(socket, settings, context);
        } catch (IOException e) {
            throw where.lost(e);
        }
    }

    private void tell(BoundSocket socket) {
        String group = settings.multicastGroup().map(g -> " to " + g).orElse("");
        context.logger().log(INFO, "listening on " + where + group);
        SocketBuffer.RECEIVE
                .shortfall(socket.buffer(), settings.receiveBuffer())
                .ifPresent(problem -> context.logger().log(WARNING, where + ": " + problem));
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws ConnectionLostException, InterruptedException {
        Reception open = reception;
        if (open == null) {
            throw new IllegalStateException("poll before open");
        }
        try {
            return open.poll(batch, maxWaitNanos);
        } catch (IOException | ClosedSelectorException e) {
            throw where.lost(e);
        }
    }

    @Override
    public void interrupt() {
        Reception open = reception;
        if (open != null) {
            open.interrupt();
        }
    }

    @Override
    public void close() {
        Reception open = reception;
        reception = null;
        if (open != null) {
            open.close();
        }
    }

    /// Where it listens, with the port that it has, for tests that ask for any.
    Endpoint where() {
        return where;
    }
}
