package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Definition;
import io.temblor.pipeline.script.syntax.Name;
import java.util.List;

/// Where events enter and leave a pipeline.
///
/// @param inputs  at least one
/// @param outputs at least one
public record QueryPorts(List<String> inputs, List<String> outputs) {
    /// Those of a pipeline that says nothing else.
    public static final QueryPorts USUAL = new QueryPorts(List.of("in"), List.of("out", "err"));

    public QueryPorts {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /// The ports that a definition names behind `from` and `into`.
    public static QueryPorts of(Definition.Pipeline pipeline) {
        return new QueryPorts(
                pipeline.from().isEmpty() ? USUAL.inputs : texts(pipeline.from()),
                pipeline.into().isEmpty() ? USUAL.outputs : texts(pipeline.into()));
    }

    private static List<String> texts(List<Name> names) {
        return names.stream().map(Name::text).toList();
    }
}
