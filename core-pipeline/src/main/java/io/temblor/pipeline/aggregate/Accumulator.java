package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;

/// What one use of an aggregate function knows of the values that it has been given.
///
/// **Threading.** One thread at a time.
public interface Accumulator extends AccumulatorSet {
    /// Fails just as [#add] would, and changes nothing. Default: everything can be added.
    ///
    /// @param arguments as many as the function takes; the array is only valid during the call
    /// @throws io.temblor.pipeline.script.runtime.ScriptException for an argument of the wrong type
    default void check(Value[] arguments) {}

    /// Takes the arguments of one event. If that fails, the event has left no trace.
    ///
    /// @param arguments as many as the function takes; the array is only valid during the call
    /// @param timeNanos the time of the event, in nanoseconds since 1970-01-01T00:00Z
    /// @throws io.temblor.pipeline.script.runtime.ScriptException for an argument of the wrong type
    void add(Value[] arguments, long timeNanos);

    /// Takes over all that another accumulator of the same function knows, whose events come after those of
    /// this one. The other is left as it is.
    ///
    /// @throws io.temblor.pipeline.script.runtime.ScriptException if both together are too large, or of
    ///     different methods, where the function has several; this one is then as it was
    void merge(Accumulator after);

    /// The same as [#merge], but as if the events of the other one had been added here, one by one: for windows that
    /// are put together of parts of which nobody needs to know. Default: merges, for most functions do not
    /// tell parts.
    ///
    /// @throws io.temblor.pipeline.script.runtime.ScriptException as [#merge]
    default void append(Accumulator after) {
        merge(after);
    }

    /// What the function yields for all events so far. More may be added afterwards.
    Value result();

    /// Forgets all, as if it were new.
    @Override
    void clear();

    @Override
    default int size() {
        return 1;
    }

    @Override
    default Accumulator get(int number) {
        return this;
    }

    /// All that it knows; an array that begins with the version of its form.
    Value state();

    /// Replaces all that it knows by what [#state] once gave, and goes on exactly from there.
    ///
    /// @throws InvalidStateException if no accumulator of this function can have given that; this one is
    ///     then as it was
    void restore(Value state) throws InvalidStateException;
}
