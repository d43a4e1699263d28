package io.temblor.connectors.udp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A plain socket for tests, which collects what is sent to it.
final class Collector implements AutoCloseable {
    private final DatagramSocket socket;
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final List<SocketAddress> senders = new CopyOnWriteArrayList<>();

    Collector() throws IOException {
        this(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    Collector(InetSocketAddress address) throws IOException {
        socket = new DatagramSocket(null);
        socket.setReceiveBufferSize(4 << 20);
        socket.bind(address);
        Thread.ofPlatform().daemon().name("collector").start(this::run);
    }

    private void run() {
        DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
        try {
            while (true) {
                packet.setLength(packet.getData().length);
                socket.receive(packet);
                senders.add(packet.getSocketAddress());
                texts.add(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            }
        } catch (SocketException e) {
            // closed: that is how it ends
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    int port() {
        return ((InetSocketAddress) socket.getLocalSocketAddress()).getPort();
    }

    /// What has come, a text for each datagram.
    List<String> texts() {
        return List.copyOf(texts);
    }

    /// Who sent each.
    List<SocketAddress> senders() {
        return List.copyOf(senders);
    }

    /// Sends to whoever sent first.
    void answer(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, senders.getFirst()));
    }

    /// A port on the loopback on which nobody listens.
    static int deadPort() throws IOException {
        try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
