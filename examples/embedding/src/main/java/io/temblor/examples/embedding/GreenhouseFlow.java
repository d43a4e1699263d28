package io.temblor.examples.embedding;

import io.temblor.pipeline.Temblor;

/// A flow with a connector that this program brings.
final class GreenhouseFlow {
    // show: flow
    private static final String FLOW = """
            flow.greenhouse {
              connectors {
                house { type = greenhouse }
              }
              pipelines {
                cold.steps = [ { type = filter, where { field = celsius, less-than = 17 } } ]
              }
              links = [ "house -> cold -> house" ]
            }
            """;

    // show: end
    private GreenhouseFlow() {}

    // show: run
    static void run() throws InterruptedException {
        try (Temblor temblor = Temblor.configure()
                .connector(new GreenhouseConnector())
                .text("greenhouse.conf", FLOW)
                .start()) {
            temblor.await();
        }
    }
    // show: end
}
