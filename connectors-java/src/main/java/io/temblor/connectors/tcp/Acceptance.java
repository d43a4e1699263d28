package io.temblor.connectors.tcp;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Accepts connections and leads them through their handshakes, on a thread of its own, until it is stopped.
///
/// **Threading.** [#start] and [#stop] are called once each, in this order; [#failure] may be called by any
/// thread.
final class Acceptance {
    /// How long nothing is accepted after that has failed, for want of file descriptors as a rule.
    private static final long PAUSE_MILLIS = 1000;

    /// How often to look for handshakes that are over their deadline.
    private static final long TICK_MILLIS = 100;

    private final ServerSocketChannel socket;
    private final TcpServerSettings settings;
    private final ConnectorContext context;
    private final Listener listener;
    private final Selector selector;
    private final SelectionKey door;
    private final InetSocketAddress address;
    private final Handshakes handshakes;
    private final Counter accepted;
    private final Counter refused;

    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;
    private @Nullable Thread thread;
    private long number;

    /// @param socket bound; closed by [#stop]
    Acceptance(ServerSocketChannel socket, TcpServerSettings settings, ConnectorContext context, Listener listener)
            throws IOException {
        this.socket = socket;
        this.settings = settings;
        this.context = context;
        this.listener = listener;
        this.selector = Selector.open();
        socket.configureBlocking(false);
        this.door = socket.register(selector, SelectionKey.OP_ACCEPT);
        this.address = (InetSocketAddress) socket.getLocalAddress();
        this.handshakes = new Handshakes(selector, context, this::welcome);
        this.accepted = context.counter("connections-accepted");
        this.refused = context.counter("connections-refused");
    }

    void start() {
        context.logger().log(INFO, () -> "listening on " + Sockets.text(address));
        thread = Threads.start(context, "accept", this::run);
    }

    /// Returns when the thread is over and the port is free.
    void stop() {
        stopping = true;
        selector.wakeup();
        Thread started = thread;
        if (started != null) {
            Threads.join(started);
        }
    }

    /// Why nothing is accepted any more, or null.
    @Nullable
    Throwable failure() {
        return failure;
    }

    int port() {
        return address.getPort();
    }

    private void run() {
        try {
            while (!stopping) {
                boolean paused = door.interestOps() == 0;
                selector.select(this::handle, paused ? PAUSE_MILLIS : handshakes.size() > 0 ? TICK_MILLIS : 0);
                if (paused) {
                    door.interestOps(SelectionKey.OP_ACCEPT);
                }
                handshakes.expire();
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            listener.readings().interrupt();
        } finally {
            handshakes.closeAll();
            Sockets.closeQuietly(socket);
            Sockets.closeQuietly(selector);
        }
    }

    private void handle(SelectionKey key) {
        if (key == door) {
            acceptAll();
        } else {
            handshakes.goOn(key);
        }
    }

    private void acceptAll() {
        try {
            SocketChannel channel = socket.accept();
            while (channel != null && !stopping) {
                admit(channel);
                channel = socket.accept();
            }
        } catch (IOException e) {
            context.logger().log(WARNING, () -> "cannot accept connections now: " + Reason.of(e));
            door.interestOps(0);
        }
    }

    private void admit(SocketChannel channel) {
        if (listener.peers().size() + handshakes.size() >= settings.maxConnections()) {
            refused.increment();
            context.logger().log(DEBUG, () -> "refused a connection: " + settings.maxConnections() + " are open");
            Sockets.closeQuietly(channel);
            return;
        }
        try {
            InetSocketAddress peer = (InetSocketAddress) channel.getRemoteAddress();
            Sockets.configure(channel, settings.keepAlive(), true);
            accepted.increment();
            handshakes.begin(new Arrival(channel, listener.wire(channel), peer, deadline()));
        } catch (IOException e) {
            // The peer was gone before anything was said.
            Sockets.closeQuietly(channel);
        }
    }

    private long deadline() {
        Duration timeout = settings.tls().map(TcpServerTls::handshakeTimeout).orElse(Duration.ZERO);
        return context.clock().nanos() + timeout.toNanos();
    }

    private void welcome(Arrival arrival) {
        number++;
        Wire wire = arrival.wire();
        listener.welcome(new Connection(
                arrival.channel(),
                wire,
                Sockets.split(TcpServerConnector.NAME, arrival.peer(), number, wire),
                context.clock().nanos()));
    }
}
