package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.Source;
import java.util.List;
import java.util.Set;

/// A script that can be run.
///
/// @param body      not empty; the last one is the result
/// @param variables how many variables there are, those of functions included
/// @param warnings  in the order of the text
public record CheckedScript(Source source, List<Node> body, int variables, List<Diagnostic> warnings) {
    /// The ports that it emits to: `out`, and those whose names are not computed.
    public Set<String> ports() {
        return EmittedPorts.of(body);
    }
}
