package io.temblor.connectors.tcp;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.NanoClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Makes connections to the peer of a client.
///
/// **Threading.** One thread at a time; only [#interrupt] may come from any.
final class Dialer {
    /// How long to wait before looking at the clock, which in tests moves by itself.
    private static final long TICK_MILLIS = 100;

    private final TcpClientSettings settings;
    private final NanoClock clock;
    private final AtomicLong numbers;
    private volatile @Nullable Selector selector;
    private volatile boolean interrupted;

    /// @param numbers counts the connections of the connector
    Dialer(TcpClientSettings settings, ConnectorContext context, AtomicLong numbers) {
        this.settings = settings;
        this.clock = context.clock();
        this.numbers = numbers;
    }

    /// Forgets earlier interrupts.
    void begin() {
        interrupted = false;
    }

    /// Makes [#dial] give up.
    void interrupt() {
        interrupted = true;
        Selector current = selector;
        if (current != null) {
            current.wakeup();
        }
    }

    boolean isInterrupted() {
        return interrupted;
    }

    /// The peer as people write it.
    String where() {
        return Sockets.text(settings.host(), settings.port());
    }

    /// Connects, to the first of the host's addresses that answers.
    ///
    /// @throws ConnectionLostException if none does
    Connection dial() throws ConnectionLostException, InterruptedException {
        long deadline = clock.nanos() + settings.connectTimeout().toNanos();
        try (Selector opened = Selector.open()) {
            selector = opened;
            return dial(InetAddress.getAllByName(settings.host()), opened, deadline);
        } catch (IOException e) {
            throw new ConnectionLostException(where() + ": " + Reason.of(e), e);
        } finally {
            selector = null;
        }
    }

    private Connection dial(InetAddress[] addresses, Selector opened, long deadline)
            throws IOException, InterruptedException {
        IOException failure = new IOException("no address");
        for (int i = 0; i < addresses.length; i++) {
            long now = clock.nanos();
            long share = now + (deadline - now) / (addresses.length - i);
            try {
                return dial(new InetSocketAddress(addresses[i], settings.port()), opened, share);
            } catch (IOException e) {
                failure = e;
            }
        }
        throw failure;
    }

    private Connection dial(InetSocketAddress address, Selector opened, long deadline)
            throws IOException, InterruptedException {
        SocketChannel channel = SocketChannel.open();
        Wire wire = new PlainWire(channel);
        try {
            Sockets.configure(channel, settings.keepAlive(), settings.noDelay());
            SelectionKey key = channel.register(opened, 0);
            if (!channel.connect(address)) {
                await(key, SelectionKey.OP_CONNECT, deadline);
                channel.finishConnect();
            }
            wire = wire(channel);
            while (!wire.handshake()) {
                await(key, wire.interest(), deadline);
            }
            key.cancel();
            opened.selectNow();
            long number = numbers.incrementAndGet();
            return new Connection(
                    channel, wire, Sockets.split(TcpClientConnector.NAME, address, number, wire), clock.nanos());
        } catch (IOException | InterruptedException e) {
            wire.close();
            throw e;
        }
    }

    /// The files are read anew for each connection, so that a new certificate needs no restart.
    private Wire wire(SocketChannel channel) throws IOException {
        if (settings.tls().isEmpty()) {
            return new PlainWire(channel);
        }
        TcpClientTls tls = settings.tls().get();
        return new TlsWire(channel, Tls.client(tls).connecting(tls, settings.host(), settings.port()));
    }

    private void await(SelectionKey key, int interest, long deadline) throws IOException, InterruptedException {
        key.interestOps(interest);
        while (key.selector().select(_ -> {}, TICK_MILLIS) == 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (interrupted) {
                throw new IOException("connecting was interrupted");
            }
            if (clock.nanos() - deadline >= 0) {
                throw new SocketTimeoutException("no answer within "
                        + Reason.time(settings.connectTimeout().toNanos()));
            }
        }
    }
}
