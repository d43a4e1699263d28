package io.temblor.connectors.tcp;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/// Accepts connections, on a thread of its own, until it is stopped.
///
/// **Threading.** [#start] and [#stop] are called once each, in this order; [#failure] may be called by any thread.
final class Acceptance {
    /// How long nothing is accepted after that has failed, for want of file descriptors as a rule.
    private static final long PAUSE_MILLIS = 1000;

    private final ServerSocketChannel socket;
    private final TcpServerSettings settings;
    private final ConnectorContext context;
    private final Listener listener;
    private final Selector selector;
    private final SelectionKey door;
    private final InetSocketAddress address;
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
                selector.select(_ -> acceptAll());
                if (door.interestOps() == 0) {
                    selector.select(PAUSE_MILLIS);
                    door.interestOps(SelectionKey.OP_ACCEPT);
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            listener.readings().interrupt();
        } finally {
            Sockets.closeQuietly(socket);
            Sockets.closeQuietly(selector);
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
        if (listener.peers().size() >= settings.maxConnections()) {
            refused.increment();
            context.logger().log(DEBUG, () -> "refused a connection: " + settings.maxConnections() + " are open");
            Sockets.closeQuietly(channel);
            return;
        }
        try {
            InetSocketAddress peer = (InetSocketAddress) channel.getRemoteAddress();
            Sockets.configure(channel, settings.keepAlive(), true);
            accepted.increment();
            listener.welcome(new Connection(
                    channel,
                    new PlainWire(channel),
                    split(peer),
                    context.clock().nanos()));
        } catch (IOException e) {
            // The peer was gone before anything was said.
            Sockets.closeQuietly(channel);
        }
    }

    private Split split(InetSocketAddress peer) {
        number++;
        RecordValue meta = RecordValue.of("peer", Sockets.meta(peer));
        return new Split(Sockets.text(peer) + "#" + number, RecordValue.of(TcpServerConnector.NAME, meta));
    }
}
