package io.temblor.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Role;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.doubles.ScriptedSink;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class AbortTest {

    @Test
    void endsASourceThatFillsBatchesFasterThanTheyLeave() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        ScriptedSink out = new ScriptedSink("out").judge(_ -> {
            stuck.countDown();
            return ScriptedSink.Verdict.RETRY;
        });
        try (Temblor temblor = Temblor.configure()
                .text("test.conf", """
                        flow.main {
                          ring-size = 64
                          connectors { in { type = endless }, out { type = out, codec = json } }
                          links = [ "in -> out" ]
                        }
                        """)
                .connector(new Endless())
                .connector(out)
                .start()) {
            stuck.await();
            temblor.abort();
            assertThat(temblor.flows().getFirst().await(Duration.ofSeconds(20))).hasValue(FlowState.STOPPED);
        }
    }

    /// Offers values until it is told that the batch is full.
    private static final class Endless implements Connector<NoSettings>, Source {
        private final Split split = new Split("endless");

        @Override
        public ConnectorType<NoSettings> type() {
            return new ConnectorType<>(
                    "endless", "never ends", NoSettings.class, Set.of(Role.SOURCE), CodecRule.NONE, "");
        }

        @Override
        public Delivery delivery(NoSettings settings, Role role) {
            return Delivery.atMostOnce("it starts anew");
        }

        @Override
        public Source source(NoSettings settings, ConnectorContext context) {
            return this;
        }

        @Override
        public void open(Map<String, Position> resume, int attempt) {
            // Nothing is there to open.
        }

        @Override
        public PollResult poll(SourceBatch batch, long maxWaitNanos) {
            while (!batch.isFull()) {
                batch.value(split, Position.NONE, Value.NULL, RecordValue.EMPTY);
            }
            return PollResult.MORE;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
