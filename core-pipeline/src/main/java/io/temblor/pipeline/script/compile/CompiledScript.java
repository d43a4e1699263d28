package io.temblor.pipeline.script.compile;

import io.temblor.connector.NanoClock;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptBody;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.Span;
import java.util.List;

/// A script that can be run.
///
/// **Threading.** One thread at a time; each thread needs a script that was compiled for it, and a frame.
///
/// @param sites the places of which a frame says the number
public record CompiledScript(ScriptBody body, CheckedScript script, List<Span> sites) {
    /// A frame to run it with.
    public Frame newFrame(NanoClock clock) {
        return new Frame(script.variables(), clock);
    }

    /// What should be looked at.
    public List<Diagnostic> warnings() {
        return script.warnings();
    }

    /// What has gone wrong, and where.
    ///
    /// @param frame as the failure has left it
    public Diagnostic diagnostic(ScriptException failure, Frame frame) {
        Diagnostic diagnostic = Diagnostic.error(failure.code(), sites.get(frame.site()), failure.getMessage());
        return failure.hint() == null ? diagnostic : diagnostic.hint(failure.hint());
    }
}
