package io.temblor.examples.embedding;

import io.temblor.connector.value.Value;
import io.temblor.connectors.inprocess.InProcessSink;
import io.temblor.connectors.inprocess.InProcessSource;
import io.temblor.pipeline.Temblor;
import java.util.Map;

/// A flow whose configuration is text, and whose two ends are this program.
final class ConfiguredFlow {
    // show: configuration
    private static final String FLOW = """
            flow.orders {
              connectors {
                orders { type = java }
                large  { type = java }
              }
              pipelines {
                check.steps = [ { type = filter, where { field = amount, at-least = 100 } } ]
              }
              links = [ "orders -> check -> large" ]
            }
            """;

    // show: end
    private ConfiguredFlow() {}

    // show: run
    static void run() throws InterruptedException {
        InProcessSource orders = new InProcessSource(1024);
        InProcessSink large = InProcessSink.ofEvents(event -> IO.println("  a large order: " + event.value()));

        try (Temblor temblor = Temblor.configure()
                .text("orders.conf", FLOW)
                .resource("orders", orders)
                .resource("large", large)
                .start()) {
            orders.send(Value.of(Map.of("amount", 250)));
            orders.send(Value.of(Map.of("amount", 7)));
            orders.send(Value.of(Map.of("amount", 100)));
            orders.close();
            temblor.await();
            IO.println("  " + temblor.flow("orders").orElseThrow().ledger());
        }
    }
    // show: end
}
