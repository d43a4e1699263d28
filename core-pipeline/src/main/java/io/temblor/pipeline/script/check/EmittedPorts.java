package io.temblor.pipeline.script.check;

import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.Frame;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The ports that a script names.
final class EmittedPorts {
    private final Set<String> ports = new LinkedHashSet<>();

    private EmittedPorts() {}

    /// `out`, and the ports behind `emit` that are no computed texts.
    static Set<String> of(List<Node> body) {
        EmittedPorts found = new EmittedPorts();
        found.ports.add(Frame.OUT);
        body.forEach(found::find);
        return found.ports;
    }

    private void find(Node node) {
        switch (node) {
            case Node.Emit emit -> {
                if (emit.port() instanceof Node.Constant(Value value, var _)
                        && value instanceof StringValue(String port)) {
                    ports.add(port);
                }
            }
            case Node.Match match ->
                match.clauses().forEach(clause -> clause.body().forEach(this::find));
            case Node.For loop -> loop.cases().forEach(each -> each.body().forEach(this::find));
            case Node.Let let -> find(let.value());
            default -> {}
        }
    }
}
