package io.temblor.pipeline.select;

import io.temblor.config.PlacedText;
import io.temblor.connector.SettingChecks;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.window.WindowParameters;
import io.temblor.pipeline.window.WindowParameters.Parameter;
import io.temblor.pipeline.window.WindowSpec;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a window of its settings.
final class WindowReader {
    private static final ScriptCompiler COMPILER = new ScriptCompiler(new LibraryModules());

    private final WindowSettings settings;
    private final String setting;
    private final SettingChecks checks;
    private final WindowParameters parameters;

    /// Whether a script is not right, so that nothing can be said of the window.
    private boolean isBroken;

    /// @param setting where the settings stand, for messages
    WindowReader(WindowSettings settings, String setting, SettingChecks checks) {
        this.settings = settings;
        this.setting = setting;
        this.checks = checks;
        this.parameters = new WindowParameters(
                settings.type(), settings.name().orElse(settings.type().word()));
    }

    /// The window, unless something is wrong with it.
    Optional<WindowSpec> read() {
        nanos(Parameter.INTERVAL, settings.interval());
        nanos(Parameter.EVERY, settings.every());
        nanos(Parameter.GAP, settings.gap());
        nanos(Parameter.OFFSET, settings.offset());
        nanos(Parameter.DELAY, settings.delay());
        nanos(Parameter.LATENESS, settings.lateness());
        nanos(Parameter.IDLE, settings.idle());
        settings.size().ifPresent(size -> parameters.set(Parameter.SIZE, size));
        settings.everyEvents().ifPresent(every -> parameters.set(Parameter.EVERY, every));
        settings.aligned().filter(aligned -> aligned).ifPresent(_ -> parameters.set(Parameter.ALIGNED, true));
        settings.emitEmptyWindows()
                .filter(empty -> empty)
                .ifPresent(_ -> parameters.set(Parameter.EMIT_EMPTY_WINDOWS, true));
        parameters.scripts(settings.state().orElse(null), script(), tick());
        if (isBroken) {
            return Optional.empty();
        }
        Optional<WindowSpec> spec = parameters.spec();
        parameters.problems().forEach(problem -> checks.that(false, place(problem.parameter()), problem.message()));
        return spec;
    }

    private void nanos(Parameter parameter, Optional<Duration> time) {
        time.ifPresent(given -> parameters.set(parameter, nanos(given)));
    }

    static long nanos(Duration time) {
        return time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? time.toNanos() : Long.MAX_VALUE;
    }

    private @Nullable CheckedScript script() {
        long given = Stream.of(settings.time(), settings.weight(), settings.script())
                .filter(Optional::isPresent)
                .count();
        checks.that(given < 2, setting, "only one of time, weight and script can be there");
        checks.that(
                settings.time().isEmpty() || settings.size().isEmpty(),
                setting + ".time",
                "is of no use to a window of so many events");
        checks.that(
                settings.weight().isEmpty() || settings.size().isPresent(),
                setting + ".weight",
                "is of use to a window of so many events only, which has a size");
        checks.that(
                settings.script().isEmpty()
                        || settings.size().isEmpty() && settings.interval().isEmpty(),
                setting + ".script",
                "says when a window is full, so neither size nor interval can be there");
        CheckedScript whole =
                settings.script().map(text -> checked(text, "script", false)).orElse(null);
        if (whole != null) {
            return whole;
        }
        return settings.time()
                .map(text -> expression(text, "time"))
                .or(() -> settings.weight().map(text -> expression(text, "weight")))
                .orElse(null);
    }

    private @Nullable CheckedScript tick() {
        return settings.tickScript()
                .map(text -> checked(text, "tick-script", true))
                .orElse(null);
    }

    private @Nullable CheckedScript expression(PlacedText text, String key) {
        try {
            return COMPILER.checkExpression(source(text), RecordValue.EMPTY);
        } catch (InvalidScriptException e) {
            checks.that(false, setting + "." + key, "the expression is not right\n" + e.getMessage());
            isBroken = true;
            return null;
        }
    }

    private @Nullable CheckedScript checked(PlacedText text, String key, boolean isTick) {
        try {
            return COMPILER.checkWindow(source(text), RecordValue.EMPTY, isTick);
        } catch (InvalidScriptException e) {
            checks.that(false, setting + "." + key, "the script is not right\n" + e.getMessage());
            isBroken = true;
            return null;
        }
    }

    private static Source source(PlacedText text) {
        return new Source(text.source(), text.text(), text.line(), text.column());
    }

    private String place(@Nullable Parameter parameter) {
        if (parameter == null) {
            return setting;
        }
        String key = parameter == Parameter.EVERY && settings.everyEvents().isPresent()
                ? "every-events"
                : parameter.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return setting + "." + key;
    }
}
