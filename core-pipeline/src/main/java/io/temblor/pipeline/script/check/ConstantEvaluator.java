package io.temblor.pipeline.script.check;

import io.temblor.connector.value.Value;

/// Runs expressions that ask for nothing but constants, when a script is compiled.
public interface ConstantEvaluator {
    /// What a node yields.
    ///
    /// @param variables how many variables there are
    /// @throws io.temblor.pipeline.script.runtime.ScriptException if it fails
    Value evaluate(Node node, int variables);
}
