package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.config.InvalidConfigException;
import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.connectors.inprocess.InProcessSink;
import io.temblor.connectors.inprocess.InProcessSource;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.engine.FlowState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A program that sends into a flow, and takes from it, without leaving the process.
@Timeout(60)
class InProcessFlowTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final InProcessSource orders = new InProcessSource(16);
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();

    private static Temblor.Setup flow(String in, String out) {
        return Temblor.configure().text("orders.conf", """
                flow.orders {
                  connectors {
                    orders { type = java%s }
                    bills { type = java%s }
                    refused { type = java }
                  }
                  links = [ "orders -> bills", "bills/err -> refused" ]
                }
                """.formatted(in, out));
    }

    @Test
    void carriesValuesAndSaysWhenTheyAreSettled() throws Exception {
        InProcessSink bills =
                InProcessSink.ofEvents(event -> taken.add(event.value().toString()));
        BlockingQueue<Event> refused = new ArrayBlockingQueue<>(1);
        try (Temblor temblor = flow("", "")
                .resource("orders", orders)
                .resource("bills", bills)
                .resource("refused", InProcessSink.into(refused))
                .start()) {
            for (int i = 0; i < 1000; i++) {
                orders.send(Value.of(Map.of("id", i)));
            }
            assertThat(orders.awaitSettled(SOON)).isTrue();
            assertThat(taken).hasSize(1000).startsWith("{\"id\":0}").endsWith("{\"id\":999}");
            orders.close();
            assertThat(temblor.await()).isEqualTo(FlowState.STOPPED);
        }
    }

    @Test
    void carriesBytesThroughCodecs() throws Exception {
        InProcessSink bills = InProcessSink.ofBytes(bytes -> taken.add(new String(bytes, StandardCharsets.UTF_8)));
        BlockingQueue<Event> refused = new ArrayBlockingQueue<>(1);
        try (Temblor _ = flow(", codec = json", ", codec = json, postprocessors = [separate]")
                .resource("orders", orders)
                .resource("bills", bills)
                .resource("refused", InProcessSink.into(refused))
                .start()) {
            orders.send("[1, 2 ]".getBytes(StandardCharsets.UTF_8));
            orders.send("\"ä\"".getBytes(StandardCharsets.UTF_8));
            assertThat(orders.awaitSettled(SOON)).isTrue();
            assertThat(taken).containsExactly("[1, 2 ]\n", "\"ä\"\n");
        }
    }

    @Test
    void bringsWhatTheProgramRefusesToTheErrPort() throws Exception {
        InProcessSink bills = InProcessSink.ofEvents(_ -> {
            throw new IllegalArgumentException("too expensive");
        });
        BlockingQueue<Event> refused = new ArrayBlockingQueue<>(1);
        try (Temblor _ = flow("", "")
                .resource("orders", orders)
                .resource("bills", bills)
                .resource("refused", InProcessSink.into(refused))
                .start()) {
            orders.send(Value.of(1_000_000));
            Event event = refused.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            assertThat(event.failure()).hasValueSatisfying(failure -> {
                assertThat(failure.code()).isEqualTo("consumer-failed");
                assertThat(failure.message())
                        .isEqualTo("the program's consumer threw java.lang.IllegalArgumentException: too expensive");
            });
            assertThat(orders.awaitSettled(SOON)).isTrue();
        }
    }

    @Test
    void saysWhichEndpointIsMissing() {
        InProcessSink sink = InProcessSink.ofEvents(_ -> {});
        Temblor.Setup setup =
                flow("", "").resource("order", orders).resource("bills", sink).resource("refused", sink);
        assertThatThrownBy(setup::start)
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("orders.conf:3: flow.orders.connectors.orders.endpoint: no in-process source named `orders`"
                        + " was given to the engine; given are [order]");
    }
}
