package io.temblor.connectors.udp;

import io.temblor.connector.Connector;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

class UdpServerSourceContractTest extends SourceContract {
    @Override
    protected SourceSubject<?> subject() throws IOException {
        return new Subject();
    }

    /// One peer, which sends a datagram for each payload.
    private static final class Subject implements SourceSubject<UdpServerSettings> {
        private final ServerSettings settings = new ServerSettings();
        private final DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        private final SocketAddress server;
        private @Nullable DatagramSocket occupant;

        Subject() throws IOException {
            try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                settings.port = any.getLocalPort();
            }
            server = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port);
        }

        @Override
        public Connector<UdpServerSettings> connector() {
            return new UdpServerConnector();
        }

        @Override
        public UdpServerSettings settings() {
            return settings.record();
        }

        @Override
        public List<String> offer(List<String> payloads) throws IOException {
            for (String payload : payloads) {
                byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
                peer.send(new DatagramPacket(bytes, bytes.length, server));
            }
            return payloads;
        }

        @Override
        public boolean canRefuse() {
            return true;
        }

        @Override
        public void refuse() throws IOException {
            occupant = new DatagramSocket(server);
        }

        @Override
        public void accept() {
            occupant.close();
        }

        @Override
        public String place() {
            return "127.0.0.1:" + settings.port;
        }

        @Override
        public void close() {
            peer.close();
        }
    }
}
