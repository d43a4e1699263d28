package io.temblor.connectors.tcp;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The listening socket of one `tcp_server` with all its connections, shared by its source and its sink.
///
/// **Threading.** [#open] and [#close] may come from any thread. A thread of its own accepts connections, so
/// that a source which the flow holds up, or a sink with nothing to write, keeps nobody waiting outside.
///
/// **Call order.** As many calls of `close` as of `open` that succeeded; the first opens the socket and the
/// last closes it.
final class Listener {
    private final TcpServerSettings settings;
    private final ConnectorContext context;
    private final Peers peers;
    private final Readings readings;

    private volatile boolean hasSource;
    private int users;
    private @Nullable Drain drain;
    private volatile @Nullable RenewedTls tls;
    private volatile @Nullable Acceptance acceptance;

    Listener(TcpServerSettings settings, ConnectorContext context) {
        this.settings = settings;
        this.context = context;
        this.peers = new Peers(settings.linger().toNanos());
        long silence = settings.idleTimeout().map(Duration::toNanos).orElse(Long.MAX_VALUE);
        this.readings = new Readings(context.clock(), settings.readSize().toInt(), silence, peers);
    }

    /// Says that a source will read from the connections; without one what comes is thrown away.
    void expectSource() {
        hasSource = true;
        peers.expectSource();
    }

    /// Says that a sink will write to the connections.
    void expectSink() {
        peers.expectSink();
    }

    /// What is read from the connections.
    Readings readings() {
        return readings;
    }

    /// The connections that are ready for use.
    Peers peers() {
        return peers;
    }

    /// Listens, unless it does already.
    ///
    /// @throws ConnectionLostException if the address cannot be had
    synchronized void open() throws ConnectionLostException {
        Acceptance current = acceptance;
        if (current != null && current.failure() != null) {
            stop(current);
            current = null;
        }
        if (current == null) {
            start();
        }
        users++;
    }

    private void start() throws ConnectionLostException {
        try {
            tls = settings.tls().isPresent() ? new RenewedTls(settings.tls().get(), context) : null;
            drain = hasSource ? null : new Drain(readings, context);
            acceptance = accept(bind());
        } catch (IOException e) {
            stopDrain();
            String where = Sockets.text(settings.host(), settings.port());
            throw new ConnectionLostException(where + ": " + Reason.of(e), e);
        }
    }

    private Acceptance accept(ServerSocketChannel socket) throws IOException {
        try {
            Acceptance started = new Acceptance(socket, settings, context, this);
            started.start();
            return started;
        } catch (IOException e) {
            Sockets.closeQuietly(socket);
            throw e;
        }
    }

    private ServerSocketChannel bind() throws IOException {
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException(settings.host());
        }
        ServerSocketChannel socket = ServerSocketChannel.open();
        try {
            socket.bind(address, settings.backlog());
            return socket;
        } catch (IOException e) {
            Sockets.closeQuietly(socket);
            throw e;
        }
    }

    /// Gives up one use.
    ///
    /// @return whether it was the last one
    synchronized boolean close() {
        users--;
        Acceptance current = acceptance;
        if (users == 0 && current != null) {
            stop(current);
        }
        return users == 0;
    }

    private void stop(Acceptance current) {
        current.stop();
        acceptance = null;
        stopDrain();
        peers.closeAll();
    }

    private void stopDrain() {
        Drain current = drain;
        drain = null;
        if (current != null) {
            current.stop();
        }
    }

    /// Checks that connections are still accepted.
    void check() throws ConnectionLostException {
        Acceptance current = acceptance;
        Throwable failure = current == null ? null : current.failure();
        if (failure != null) {
            throw new ConnectionLostException("accepting connections failed: " + failure, failure);
        }
    }

    /// The port that is listened on, or -1.
    int port() {
        Acceptance current = acceptance;
        return current == null ? -1 : current.port();
    }

    /// Gives up what the sink could not write to.
    void giveUp(Outgoing outgoing, String reason) {
        Connection connection = outgoing.connection();
        boolean reading = readings.isOpen() && connection.hasInput();
        if (reading && !outgoing.isStuck()) {
            connection.failOutput(reason);
            return;
        }
        peers.close(connection, reason);
        if (reading) {
            readings.hand(connection);
        }
    }

    /// The wire of a connection that was accepted.
    Wire wire(SocketChannel channel) throws IOException {
        RenewedTls current = tls;
        return current == null ? new PlainWire(channel) : new TlsWire(channel, current.engine());
    }

    /// A connection is ready for use.
    void welcome(Connection connection) {
        peers.add(connection);
        readings.hand(connection);
    }
}
