package io.temblor.connectors.tcp;

import io.temblor.connector.Connector;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

class TcpServerSourceContractTest extends SourceContract {
    @Override
    protected SourceSubject<?> subject() throws IOException {
        return new Subject();
    }

    /// One client, which sends lines.
    static final class Subject implements SourceSubject<TcpServerSettings> {
        private final TcpServerConnector connector = new TcpServerConnector();
        private final ServerSettings settings = new ServerSettings();
        private SocketFactory sockets = SocketFactory.getDefault();
        private @Nullable ServerSocket occupant;
        private @Nullable Socket client;

        Subject() throws IOException {
            settings.port = freePort();
        }

        private static int freePort() throws IOException {
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return any.getLocalPort();
            }
        }

        Subject underTls() {
            settings.tls = Optional.of(TlsFixture.serverTls("server", Optional.empty()));
            sockets = TestCertificates.context("client", "ca").getSocketFactory();
            return this;
        }

        @Override
        public Connector<TcpServerSettings> connector() {
            return connector;
        }

        @Override
        public TcpServerSettings settings() {
            return settings.record();
        }

        @Override
        public void opened(Source source) throws IOException {
            disconnect();
            client = sockets.createSocket(InetAddress.getLoopbackAddress(), settings.port);
        }

        @Override
        public List<String> offer(List<String> payloads) throws IOException {
            String lines = String.join("\n", payloads) + "\n";
            client.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
            return payloads;
        }

        @Override
        public boolean canRefuse() {
            return true;
        }

        @Override
        public void refuse() throws IOException {
            occupant = new ServerSocket(settings.port, 1, InetAddress.getLoopbackAddress());
        }

        @Override
        public void accept() throws IOException {
            occupant.close();
        }

        @Override
        public String place() {
            return "127.0.0.1:" + settings.port;
        }

        @Override
        public void close() throws IOException {
            disconnect();
        }

        private void disconnect() throws IOException {
            if (client != null) {
                client.close();
            }
        }
    }
}
