package io.temblor.connectors.udp;

import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import io.temblor.connector.value.StringValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

class UdpClientSinkContractTest extends SinkContract {
    @Override
    protected SinkSubject<?> subject() throws IOException {
        return new Subject(new UdpClientConnector());
    }

    @Nested
    class OnASystemInTrouble extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return new TroubledSubject(new ValveOutlet.Valve());
        }
    }

    /// A peer that collects.
    private static class Subject implements SinkSubject<UdpClientSettings> {
        private final Connector<UdpClientSettings> connector;
        private final Collector peer = new Collector();

        Subject(Connector<UdpClientSettings> connector) throws IOException {
            this.connector = connector;
        }

        @Override
        public Connector<UdpClientSettings> connector() {
            return connector;
        }

        @Override
        public UdpClientSettings settings() {
            return new UdpClientSettings("127.0.0.1", peer.port(), Optional.empty(), false);
        }

        @Override
        public ListBatch.Entry entry(String payload) {
            return new ListBatch.Entry(new StringValue(payload), payload.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> arrived() {
            return peer.texts();
        }

        @Override
        public Optional<ListBatch.Entry> unacceptable() {
            return Optional.of(entry("x".repeat(65_508)));
        }

        @Override
        public void close() {
            peer.close();
        }
    }

    /// A peer on the way to which the system takes no more, or fails, when it is told so.
    private static final class TroubledSubject extends Subject {
        private final ValveOutlet.Valve valve;

        TroubledSubject(ValveOutlet.Valve valve) throws IOException {
            super(new ValveConnector(valve));
            this.valve = valve;
        }

        @Override
        public boolean canStall() {
            return true;
        }

        @Override
        public void stall() {
            valve.shut();
        }

        @Override
        public void proceed() {
            valve.open();
        }

        @Override
        public boolean canBreak() {
            return true;
        }

        @Override
        public void breakConnection() {
            valve.breakOnce();
        }

        @Override
        public boolean canRefuse() {
            return true;
        }

        @Override
        public void refuse() {
            valve.setUnknown(true);
        }

        @Override
        public void accept() {
            valve.setUnknown(false);
        }

        @Override
        public String place() {
            return "127.0.0.1:" + settings().port() + ": unknown host";
        }
    }

    private record ValveConnector(ValveOutlet.Valve valve) implements Connector<UdpClientSettings> {
        private static final UdpClientConnector REAL = new UdpClientConnector();

        @Override
        public ConnectorType<UdpClientSettings> type() {
            return REAL.type();
        }

        @Override
        public Delivery delivery(UdpClientSettings settings, Role role) {
            return REAL.delivery(settings, role);
        }

        @Override
        public Sink sink(UdpClientSettings settings, ConnectorContext context) {
            return new UdpClientSink(settings, context, valve::outlet);
        }
    }
}
