package io.temblor.connectors.tcp;

import io.temblor.connector.Connector;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class TcpClientSourceContractTest extends SourceContract {
    @Override
    protected SourceSubject<?> subject() throws IOException {
        return new Subject(new LineServer());
    }

    /// A server that sends lines to the last who connected.
    static final class Subject implements SourceSubject<TcpClientSettings> {
        private final TcpClientConnector connector = new TcpClientConnector();
        private final LineServer server;
        private final ClientSettings settings;
        private Socket peer;

        Subject(LineServer server) {
            this.server = server;
            this.settings = new ClientSettings(server.port());
            settings.onClose = TcpClientSettings.OnClose.STOP;
        }

        Subject underTls() {
            settings.tls = Optional.of(TlsFixture.clientTls(TestCertificates.certificate("ca"), Optional.empty()));
            return this;
        }

        @Override
        public Connector<TcpClientSettings> connector() {
            return connector;
        }

        @Override
        public TcpClientSettings settings() {
            return settings.record();
        }

        @Override
        public void opened(Source source) throws Exception {
            peer = server.connection();
        }

        @Override
        public List<String> offer(List<String> payloads) throws IOException {
            String lines = String.join("\n", payloads) + "\n";
            peer.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
            return payloads;
        }

        @Override
        public boolean canEnd() {
            return true;
        }

        @Override
        public void end() throws IOException {
            peer.close();
        }

        /// The JDK's sockets never leave TLS without a farewell, which is an end in good order.
        @Override
        public boolean canBreak() {
            return settings.tls.isEmpty();
        }

        @Override
        public void breakConnection() throws IOException {
            peer.setSoLinger(true, 0);
            peer.close();
        }

        @Override
        public boolean canRefuse() {
            return true;
        }

        @Override
        public void refuse() throws IOException {
            server.close();
        }

        @Override
        public void accept() throws IOException {
            server.reopen();
        }

        @Override
        public String place() {
            return "127.0.0.1:" + server.port() + ": connection refused";
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
