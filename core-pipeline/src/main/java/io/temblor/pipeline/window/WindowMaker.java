package io.temblor.pipeline.window;

import io.temblor.connector.NanoClock;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the windows of a `select` from what is said of them.
public final class WindowMaker {
    private final Results results;
    private final NanoClock clock;

    /// @param clock what the scripts of windows see
    public WindowMaker(Results results, NanoClock clock) {
        this.results = results;
        this.clock = clock;
    }

    /// The windows.
    ///
    /// @param specs one, or tumbling ones, the smallest first
    /// @throws InvalidScriptException if a script of them is too large for the JVM
    public Windows make(List<WindowSpec> specs) throws InvalidScriptException {
        return switch (specs.getFirst()) {
            case WindowSpec.Aligned aligned ->
                new AlignedWindows(aligned, new WindowClock(aligned.time(), clock), results);
            case WindowSpec.Session session ->
                new SessionWindows(session, new WindowClock(session.time(), clock), results);
            case WindowSpec.Sliding sliding -> new SlidingWindows(sliding, results);
            case WindowSpec.Count _, WindowSpec.Interval _, WindowSpec.State _ -> tumbling(specs);
        };
    }

    private Windows tumbling(List<WindowSpec> specs) throws InvalidScriptException {
        List<Trigger> triggers = new ArrayList<>();
        for (WindowSpec spec : specs) {
            triggers.add(trigger(spec));
        }
        return new TumblingWindows(triggers, results);
    }

    private Trigger trigger(WindowSpec spec) throws InvalidScriptException {
        return switch (spec) {
            case WindowSpec.Count count -> new CountTrigger(count.name(), count.size(), script(count.weight()));
            case WindowSpec.Interval interval ->
                new TimeTrigger(interval.name(), interval.interval(), script(interval.time()));
            case WindowSpec.State state ->
                new StateTrigger(
                        state.name(), state.state(), new WindowScript(state.script(), clock), script(state.tick()));
            case WindowSpec.Aligned _, WindowSpec.Session _, WindowSpec.Sliding _ ->
                throw new IllegalArgumentException("only tumbling windows can follow each other, but one is " + spec);
        };
    }

    private @Nullable WindowScript script(@Nullable CheckedScript script) throws InvalidScriptException {
        return script == null ? null : new WindowScript(script, clock);
    }
}
