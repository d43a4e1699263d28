package io.temblor.pipeline.script.check;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.Span;
import io.temblor.pipeline.script.syntax.WindowKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A window as it is defined.
///
/// @param settings what stands behind `with`
/// @param state    what the state of its scripts is at first; null if nothing is written
/// @param script   what is run for each event, or null
/// @param tick     what is run at each tick, or null
/// @param span     its name in its definition
public record CheckedWindow(
        String name,
        WindowKind kind,
        List<CheckedSetting> settings,
        @Nullable Value state,
        @Nullable CheckedScript script,
        @Nullable CheckedScript tick,
        Span span) {
    public CheckedWindow {
        settings = List.copyOf(settings);
    }

    /// One setting.
    public record CheckedSetting(String name, Value value, Span span) {}
}
