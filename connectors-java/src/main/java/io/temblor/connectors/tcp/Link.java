package io.temblor.connectors.tcp;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The connection of one `tcp_client`, shared by its source and its sink.
///
/// **Threading.** Any thread may call.
///
/// **Call order.** For each half: `join` · `leave`. Whichever half joins first connects; the connection is
/// closed when both have left, or at once when it breaks, and then the next to join connects anew.
final class Link {
    private final TcpClientSettings settings;
    private final ConnectorContext context;
    private final AtomicLong numbers = new AtomicLong();

    private @Nullable Connection current;
    private int users;
    private boolean dialing;
    private volatile boolean hasSource;
    private volatile @Nullable Readings reader;

    Link(TcpClientSettings settings, ConnectorContext context) {
        this.settings = settings;
        this.context = context;
    }

    Dialer dialer() {
        return new Dialer(settings, context, numbers);
    }

    /// Says that a source will read from the connections; without one the sink throws away what comes.
    void expectSource() {
        hasSource = true;
    }

    /// Says by whom the connections are read from now on.
    void readBy(Readings readings) {
        reader = readings;
        hasSource = true;
    }

    /// Says that the source reads no more, for now or for ever.
    void readByNobody(boolean forEver) {
        reader = null;
        hasSource &= !forEver;
    }

    /// Gives up what the sink could not write to.
    void giveUp(Outgoing outgoing, String reason) {
        Connection connection = outgoing.connection();
        Readings reading = reader;
        if (reading != null && connection.hasInput() && !outgoing.isStuck()) {
            connection.failOutput(reason);
            return;
        }
        connection.close(reason);
        if (reading != null) {
            reading.hand(connection);
        }
    }

    /// The connection that is open, or a new one.
    ///
    /// @throws ConnectionLostException if the peer cannot be reached, or `dialer` is interrupted
    Connection join(Dialer dialer) throws ConnectionLostException, InterruptedException {
        Connection open = claim(dialer);
        if (open != null) {
            return open;
        }
        Connection made = null;
        try {
            made = dialer.dial();
            if (!hasSource) {
                made.discardInput();
            }
            return made;
        } finally {
            settle(made);
        }
    }

    /// The open connection, or null if the caller is the one to make it.
    private synchronized @Nullable Connection claim(Dialer dialer)
            throws ConnectionLostException, InterruptedException {
        while (dialing) {
            if (dialer.isInterrupted()) {
                throw new ConnectionLostException(dialer.where() + ": connecting was interrupted");
            }
            wait();
        }
        if (current != null && current.isOpen()) {
            users++;
            return current;
        }
        dialing = true;
        return null;
    }

    private synchronized void settle(@Nullable Connection made) {
        dialing = false;
        current = made;
        users = made == null ? 0 : 1;
        notifyAll();
    }

    /// Lets a half that waits for the other's attempt to connect look at its dialer's interrupt.
    synchronized void wake() {
        notifyAll();
    }

    /// Gives up the use of a connection.
    ///
    /// @return whether nobody uses the link any more
    synchronized boolean leave(Connection connection) {
        if (connection == current && --users == 0) {
            connection.close("closed with the connector");
            current = null;
        }
        return current == null;
    }
}
