package io.temblor.connectors.udp;

import io.temblor.connector.DataSize;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The socket that a `udp_server` listens on.
///
/// **Threading.** One thread at a time; only [#wake] and [#close] may come from any.
final class BoundSocket implements Closeable {
    private static final Consumer<SelectionKey> NOTHING = _ -> {};

    private final DatagramChannel channel;
    private final Selector selector;
    private final InetSocketAddress local;
    private final Endpoint where;
    private final DataSize buffer;
    private final Optional<Long> inode;

    /// @param namesakes sockets with the same address that were there before
    private BoundSocket(DatagramChannel channel, String host, Set<Long> namesakes) throws IOException {
        this.channel = channel;
        this.local = (InetSocketAddress) channel.getLocalAddress();
        this.where = new Endpoint(host, local.getPort());
        this.buffer = SocketBuffer.RECEIVE.of(channel);
        this.inode = SocketTable.of(local).inodes().stream()
                .filter(number -> !namesakes.contains(number))
                .findFirst();
        channel.configureBlocking(false);
        this.selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
    }

    static BoundSocket open(UdpServerSettings settings) throws IOException {
        InetSocketAddress address = new Endpoint(settings.host(), settings.port()).resolved();
        DatagramChannel channel = DatagramChannel.open(Endpoint.family(address));
        try {
            SocketBuffer.RECEIVE.set(channel, settings.receiveBuffer());
            Set<Long> namesakes = Set.of();
            if (settings.reusePort()) {
                channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
                namesakes = SocketTable.of(address).inodes();
            }
            channel.bind(address);
            if (settings.multicastGroup().isPresent()) {
                join(channel, settings.multicastGroup().get(), settings.multicastInterface());
            }
            return new BoundSocket(channel, settings.host(), namesakes);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void join(DatagramChannel channel, String group, Optional<String> on) throws IOException {
        try {
            NetworkInterface chosen = on.isPresent() ? networkInterface(on.get()) : null;
            channel.socket().joinGroup(new InetSocketAddress(group, 0), chosen);
        } catch (IOException e) {
            String reason = Endpoint.reason(e).replace(" (setsockopt failed)", "");
            String right = on.isPresent() ? "" : "; multicast-interface says on which interface";
            throw new IOException("cannot join " + group + ": " + reason + right, e);
        }
    }

    private static NetworkInterface networkInterface(String name) throws SocketException {
        NetworkInterface found = NetworkInterface.getByName(name);
        if (found == null) {
            String known = NetworkInterface.networkInterfaces()
                    .map(NetworkInterface::getName)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new SocketException("there is no network interface `" + name + "`; there are " + known);
        }
        return found;
    }

    /// Where it listens, with the port that it has.
    Endpoint where() {
        return where;
    }

    /// How much the system keeps for it.
    DataSize buffer() {
        return buffer;
    }

    /// How many datagrams the system has dropped for it, in 32 bits, as a rule because the buffer was full; 0 if it
    /// does not tell. The system's table is long to read.
    long drops() {
        return inode.flatMap(SocketTable.of(local)::drops).orElse(0L);
    }

    /// Reads one datagram.
    ///
    /// @return who sent it, the same object as before if that has not changed; null if nothing is there
    @Nullable
    InetSocketAddress receive(ByteBuffer into) throws IOException {
        return (InetSocketAddress) channel.receive(into);
    }

    /// Waits until something is there, or [#wake] is called, or was since the last wait.
    void await(long maxWaitNanos) throws IOException, InterruptedException {
        selector.select(NOTHING, Math.max(1, TimeUnit.NANOSECONDS.toMillis(maxWaitNanos)));
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    void wake() {
        selector.wakeup();
    }

    @Override
    public void close() {
        try (selector) {
            channel.close();
        } catch (IOException e) {
            // Nothing is left to do with it, and nobody could act on the reason.
        }
    }
}
