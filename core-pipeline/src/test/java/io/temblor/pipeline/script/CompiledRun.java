package io.temblor.pipeline.script;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.runtime.Trees;
import org.jspecify.annotations.Nullable;

/// A compiled script at work.
final class CompiledRun implements ScriptRun {
    private final CompiledScript script;
    private final Frame frame;

    CompiledRun(CompiledScript script) {
        this.script = script;
        this.frame = script.newFrame(GivenEvent.CLOCK);
    }

    @Override
    public Outcome on(Event event) {
        frame.begin(event);
        try {
            return outcome(script.body().run(frame));
        } catch (ScriptException e) {
            return new Outcome.Failed(script.diagnostic(e, frame));
        }
    }

    private Outcome outcome(@Nullable Value result) {
        if (result != null) {
            frame.emit(result, Frame.OUT);
        }
        if (frame.isDropped()) {
            return new Outcome.Dropped();
        }
        Value emitted = frame.emitted();
        return new Outcome.Emitted(emitted == null ? frame.eventValue() : emitted, frame.port(), frame.metaValue());
    }

    @Override
    public Value state() {
        return Trees.value(frame.state());
    }
}
