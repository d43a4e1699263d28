package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.check.QueryGraph.Vertex;
import io.temblor.pipeline.script.syntax.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/// Knows the operators that queries can create.
@FunctionalInterface
public interface OperatorPorts {

    /// The ports of an operator.
    ///
    /// @param inputs  where it takes events
    /// @param outputs where it emits, `err` included; empty if that is not known
    record Ports(List<String> inputs, List<String> outputs) {
        /// Those of an operator of which nothing is known but that it has an input.
        public static final Ports UNKNOWN = new Ports(List.of("in"), List.of());

        /// Whether it may emit anywhere.
        boolean areUnknown() {
            return outputs.isEmpty();
        }
    }

    /// The ports of an operator with its settings.
    ///
    /// @param problems takes what is wrong with it
    Ports of(Vertex.OfOperator operator, Consumer<Diagnostic> problems);
}
