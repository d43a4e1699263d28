package io.temblor.examples.embedding;

import static io.temblor.pipeline.FlowBuilder.step;

import io.temblor.connectors.inprocess.InProcessSink;
import io.temblor.connectors.inprocess.InProcessSource;
import io.temblor.pipeline.FlowBuilder;
import io.temblor.pipeline.Temblor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A flow that is written in Java, with the same settings, defaults and checks as in a file. Here the program
/// deals in bytes.
final class WrittenFlow {
    private WrittenFlow() {}

    // show: run
    static void run() throws InterruptedException {
        FlowBuilder flow = FlowBuilder.named("requests")
                .connector("in", "java", Map.of("preprocessors", List.of("separate"), "codec", "string"))
                .connector("out", "java", Map.of("codec", "json"))
                .pipeline("parse", step("dissect", Map.of("pattern", "%{method} %{path} %{status:int}")))
                .link("in -> parse -> out");

        InProcessSource in = new InProcessSource(1024);
        InProcessSink out = InProcessSink.ofBytes(json -> IO.println("  " + new String(json, StandardCharsets.UTF_8)));
        try (Temblor temblor = Temblor.configure()
                .flow(flow)
                .resource("in", in)
                .resource("out", out)
                .start()) {
            in.send("GET /flows 200\nPUT /flows/main 201\n".getBytes(StandardCharsets.UTF_8));
            in.close();
            temblor.await();
        }
    }
    // show: end
}
