package io.temblor.connectors.tcp;

import io.temblor.connector.Connector;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

class TcpClientSinkContractTest extends SinkContract {
    @Override
    protected SinkSubject<?> subject() throws IOException {
        return new Subject(new LineServer());
    }

    static final class Subject implements SinkSubject<TcpClientSettings> {
        private final TcpClientConnector connector = new TcpClientConnector();
        private final LineServer server;
        private final ClientSettings settings;

        Subject(LineServer server) {
            this.server = server;
            this.settings = new ClientSettings(server.port());
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
        public List<String> arrived() {
            return server.lines();
        }

        @Override
        public boolean canStall() {
            return true;
        }

        @Override
        public void stall() {
            server.stall(true);
        }

        @Override
        public void proceed() {
            server.stall(false);
        }

        @Override
        public boolean canBreak() {
            return true;
        }

        @Override
        public void breakConnection() throws IOException {
            server.reset();
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
