package io.temblor.connectors.ffi.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Connector;
import io.temblor.connector.PollResult;
import io.temblor.connector.Source;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.StringValue;
import io.temblor.connectors.ffi.Native;
import io.temblor.connectors.ffi.host.NativeConnector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class UdpNativeTest {
    private static int freePort() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return ((InetSocketAddress) channel.getLocalAddress()).getPort();
        }
    }

    private static void send(int port, List<byte[]> datagrams) throws IOException {
        // Not a connected channel's write, which sends nothing if there is nothing to write.
        InetSocketAddress target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (DatagramChannel channel = DatagramChannel.open()) {
            for (byte[] datagram : datagrams) {
                channel.send(ByteBuffer.wrap(datagram), target);
            }
        }
    }

    @Nested
    final class Receiving extends SourceContract {
        @Override
        protected SourceSubject<?> subject() throws IOException {
            return new Server(freePort(), "");
        }
    }

    @Nested
    final class ReceivingWithPeers extends SourceContract {
        @Override
        protected SourceSubject<?> subject() throws IOException {
            return new Server(freePort(), "peer-metadata = true");
        }
    }

    private record Server(int port, String more) implements SourceSubject<SchemaSettings> {
        @Override
        public Connector<SchemaSettings> connector() {
            return Native.bundled("udp_server");
        }

        @Override
        public SchemaSettings settings() {
            return Native.settings(connector(), "port = " + port + "\n" + more);
        }

        @Override
        public List<String> offer(List<String> payloads) throws Exception {
            send(
                    port,
                    payloads.stream()
                            .map(payload -> payload.getBytes(StandardCharsets.UTF_8))
                            .toList());
            return payloads;
        }
    }

    @Nested
    final class Sending extends SinkContract {
        @Override
        protected SinkSubject<?> subject() throws IOException {
            return new Peer();
        }
    }

    private static final class Peer implements SinkSubject<SchemaSettings> {
        private final DatagramChannel channel = DatagramChannel.open();
        private final List<String> arrived = new ArrayList<>();

        Peer() throws IOException {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            channel.setOption(java.net.StandardSocketOptions.SO_RCVBUF, 1 << 20);
            channel.configureBlocking(false);
        }

        @Override
        public Connector<SchemaSettings> connector() {
            return Native.bundled("udp_client");
        }

        @Override
        public SchemaSettings settings() {
            try {
                int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
                return Native.settings(connector(), "host = 127.0.0.1, port = " + port);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public ListBatch.Entry entry(String payload) {
            return new ListBatch.Entry(new StringValue(payload), payload.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<ListBatch.Entry> unacceptable() {
            return Optional.of(entry("x".repeat(65_508)));
        }

        @Override
        public List<String> arrived() throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(65_536);
            while (channel.receive(buffer.clear()) != null) {
                arrived.add(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
            }
            return List.copyOf(arrived);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    @Test
    void takesDatagramsOfEverySize() throws Exception {
        NativeConnector connector = Native.bundled("udp_server");
        int port = freePort();
        List<byte[]> datagrams = List.of(new byte[0], new byte[1], new byte[1500], new byte[65_507], new byte[0]);
        RecordingBatch batch = new RecordingBatch();
        Source source = connector.source(Native.settings(connector, "port = " + port), new TestContext());
        try (AutoCloseable _ = source::release;
                source) {
            source.open(Map.of(), 1);
            send(port, datagrams);
            for (int i = 0; i < 200 && batch.messages().size() < datagrams.size(); i++) {
                PollResult _ = batch.poll(source, 10_000_000);
            }
        }
        assertThat(batch.messages()).extracting(String::length).containsExactly(0, 1, 1500, 65_507, 0);
    }
}
