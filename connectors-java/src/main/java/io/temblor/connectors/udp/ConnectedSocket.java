package io.temblor.connectors.udp;

import io.temblor.connector.DataSize;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.Consumer;

/// The socket that a `udp_client` sends with. It is connected: only so does the system tell of a peer that refuses
/// datagrams.
final class ConnectedSocket implements Outlet {
    private static final int IPV4_LONGEST = 65_535 - 20 - 8;
    private static final int IPV6_LONGEST = 65_535 - 8;

    private static final Consumer<SelectionKey> NOTHING = _ -> {};

    /// A peer that answers all the time must not keep events from being sent.
    private static final int MOST_ANSWERS = 64;

    private final DatagramChannel channel;
    private final InetSocketAddress peer;
    private final Selector selector;
    private final DataSize buffer;
    private final ByteBuffer waste = ByteBuffer.allocate(1);

    private ConnectedSocket(DatagramChannel channel, InetSocketAddress peer) throws IOException {
        this.channel = channel;
        this.peer = peer;
        this.buffer = SocketBuffer.SEND.of(channel);
        channel.configureBlocking(false);
        this.selector = Selector.open();
        channel.register(selector, SelectionKey.OP_WRITE);
    }

    static ConnectedSocket open(UdpClientSettings settings) throws IOException {
        InetSocketAddress peer = new Endpoint(settings.host(), settings.port()).resolved();
        DatagramChannel channel = DatagramChannel.open(Endpoint.family(peer));
        try {
            SocketBuffer.SEND.set(channel, settings.sendBuffer());
            channel.setOption(StandardSocketOptions.SO_BROADCAST, settings.broadcast());
            connect(channel, peer, settings.broadcast());
            return new ConnectedSocket(channel, peer);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void connect(DatagramChannel channel, InetSocketAddress peer, boolean broadcast) throws IOException {
        try {
            channel.connect(peer);
        } catch (SocketException e) {
            if (broadcast || !"Permission denied".equals(e.getMessage())) {
                throw e;
            }
            throw new SocketException("permission denied; a broadcast address needs broadcast = true", e);
        }
    }

    @Override
    public DataSize buffer() {
        return buffer;
    }

    @Override
    public int longest() {
        return Endpoint.isIpv4(peer) ? IPV4_LONGEST : IPV6_LONGEST;
    }

    @Override
    public Answer send(ByteBuffer datagram) throws IOException {
        if (datagram.remaining() > longest()) {
            return Answer.TOO_LONG;
        }
        try {
            boolean isSent = datagram.hasRemaining() ? channel.write(datagram) > 0 : sendEmpty(datagram);
            return isSent ? Answer.SENT : Answer.FULL;
        } catch (PortUnreachableException e) {
            return Answer.REFUSED;
        } catch (IOException e) {
            return answer(e);
        }
    }

    /// The JDK has only the words of the system, and not its numbers.
    private static Answer answer(IOException e) throws IOException {
        return switch (String.valueOf(e.getMessage())) {
            case "No buffer space available" -> Answer.NO_SPACE;
            case "Message too long" -> Answer.TOO_LONG;
            default -> throw e;
        };
    }

    /// A channel that is connected sends nothing if there is nothing to send, and one that is not does not tell
    /// whether it has.
    private boolean sendEmpty(ByteBuffer datagram) throws IOException {
        if (selector.selectNow(NOTHING) == 0) {
            return false;
        }
        discardAnswers();
        channel.disconnect();
        try {
            channel.send(datagram, peer);
        } finally {
            channel.connect(peer);
        }
        return true;
    }

    @Override
    public void awaitRoom() throws IOException, InterruptedException {
        selector.select(NOTHING);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public void wake() {
        selector.wakeup();
    }

    @Override
    public boolean isRefused() throws IOException {
        try {
            discardAnswers();
            return false;
        } catch (PortUnreachableException e) {
            return true;
        }
    }

    /// Nobody waits for what a peer answers, but a refusal comes the same way.
    private void discardAnswers() throws IOException {
        int count = 0;
        while (count < MOST_ANSWERS && channel.receive(waste.clear()) != null) {
            count++;
        }
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
