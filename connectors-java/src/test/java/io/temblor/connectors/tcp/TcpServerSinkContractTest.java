package io.temblor.connectors.tcp;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.Await;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

class TcpServerSinkContractTest extends SinkContract {
    @Override
    protected SinkSubject<?> subject() throws IOException {
        return new Subject();
    }

    /// One client, which connects as soon as the sink is open.
    static final class Subject implements SinkSubject<TcpServerSettings> {
        private final ServerSettings settings = new ServerSettings();
        private final List<LineClient> clients = new ArrayList<>();
        private SocketFactory sockets = SocketFactory.getDefault();
        private @Nullable ServerSocket occupant;

        Subject() throws IOException {
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                settings.port = any.getLocalPort();
            }
        }

        Subject underTls() {
            settings.tls = Optional.of(TlsFixture.serverTls("server", Optional.empty()));
            sockets = TestCertificates.context("client", "ca").getSocketFactory();
            return this;
        }

        @Override
        public Connector<TcpServerSettings> connector() {
            return new Visited(this);
        }

        @Override
        public TcpServerSettings settings() {
            return settings.record();
        }

        void opened(TcpServerSink sink) {
            try {
                clients.add(new LineClient(sockets.createSocket(InetAddress.getLoopbackAddress(), settings.port)));
                Await.until(
                        "the client is welcome", () -> sink.listener().peers().size() == 1);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public List<String> arrived() {
            return clients.stream().flatMap(client -> client.lines().stream()).toList();
        }

        @Override
        public boolean canStall() {
            return true;
        }

        @Override
        public void stall() {
            clients.getLast().stall(true);
        }

        @Override
        public void proceed() {
            clients.getLast().stall(false);
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
            return "127.0.0.1:" + settings.port + ": address already in use";
        }

        @Override
        public void close() throws IOException {
            for (LineClient client : clients) {
                client.close();
            }
        }
    }

    /// The connector, whose sink gets a visitor whenever it is opened.
    private record Visited(Subject subject, TcpServerConnector connector) implements Connector<TcpServerSettings> {
        Visited(Subject subject) {
            this(subject, new TcpServerConnector());
        }

        @Override
        public ConnectorType<TcpServerSettings> type() {
            return connector.type();
        }

        @Override
        public Delivery delivery(TcpServerSettings settings, Role role) {
            return connector.delivery(settings, role);
        }

        @Override
        public Source source(TcpServerSettings settings, ConnectorContext context) {
            return connector.source(settings, context);
        }

        @Override
        public Sink sink(TcpServerSettings settings, ConnectorContext context) {
            return new VisitedSink(subject, (TcpServerSink) connector.sink(settings, context));
        }
    }

    private record VisitedSink(Subject subject, TcpServerSink sink) implements Sink {
        @Override
        public void open(int attempt) throws ConnectionLostException {
            sink.open(attempt);
            subject.opened(sink);
        }

        @Override
        public void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException, InterruptedException {
            sink.write(batch, outcomes);
        }

        @Override
        public void interrupt() {
            sink.interrupt();
        }

        @Override
        public void close() {
            sink.close();
        }
    }
}
