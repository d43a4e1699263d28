package io.temblor.connectors.tcp;

import io.temblor.connector.Connector;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

class TcpClientSourceContractTest extends SourceContract {
    @Override
    protected SourceSubject<?> subject() throws IOException {
        return new Subject();
    }

    /// A server that sends lines to the last who connected.
    private static final class Subject implements SourceSubject<TcpClientSettings> {
        private final TcpClientConnector connector = new TcpClientConnector();
        private final LineServer server = new LineServer();
        private final ClientSettings settings = new ClientSettings(server.port());
        private Socket peer;

        Subject() throws IOException {
            settings.onClose = TcpClientSettings.OnClose.STOP;
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

        @Override
        public boolean canBreak() {
            return true;
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
