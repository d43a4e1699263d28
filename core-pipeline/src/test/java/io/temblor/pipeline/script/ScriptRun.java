package io.temblor.pipeline.script;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;

/// A script at work on one event after the other.
interface ScriptRun {
    /// Runs the script on an event.
    Outcome on(Event event);

    /// The state after the last event.
    Value state();
}
