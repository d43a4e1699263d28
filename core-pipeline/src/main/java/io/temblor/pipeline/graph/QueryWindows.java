package io.temblor.pipeline.graph;

import io.temblor.config.NearMiss;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedWindow;
import io.temblor.pipeline.script.check.CheckedWindow.CheckedSetting;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Span;
import io.temblor.pipeline.script.syntax.WindowKind;
import io.temblor.pipeline.select.SelectPlan;
import io.temblor.pipeline.window.WindowParameters;
import io.temblor.pipeline.window.WindowParameters.Parameter;
import io.temblor.pipeline.window.WindowSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes windows of their definitions in a query.
final class QueryWindows {
    /// A parameter that Tremor has and does not look at.
    private static final String EVICTION = "eviction_period";

    private static final String MAX_GROUPS = "max_groups";
    private static final String GROUP_TTL = "group_ttl";

    private final Consumer<Diagnostic> problems;

    /// Whether a parameter was not understood, so that nothing can be said of those that are missing.
    private boolean isBroken;

    QueryWindows(Consumer<Diagnostic> problems) {
        this.problems = problems;
    }

    /// The window, unless something is wrong with it.
    Optional<WindowSpec> spec(CheckedWindow window) {
        WindowParameters parameters = new WindowParameters(window.kind(), window.name());
        Map<String, Span> places = new HashMap<>();
        for (CheckedSetting setting : window.settings()) {
            places.put(setting.name(), setting.span());
            set(setting, parameters, window.kind());
        }
        parameters.scripts(window.state(), window.script(), window.tick());
        Optional<WindowSpec> spec = parameters.spec();
        parameters.problems().forEach(problem -> report(problem, window, places));
        return spec;
    }

    private void report(WindowParameters.Problem problem, CheckedWindow window, Map<String, Span> places) {
        Parameter parameter = problem.parameter();
        if (parameter == null) {
            if (!isBroken) {
                error(window.span(), problem.message());
            }
        } else {
            error(
                    places.getOrDefault(parameter.word(), window.span()),
                    "`" + parameter.word() + "` " + problem.message());
        }
    }

    private void set(CheckedSetting setting, WindowParameters parameters, WindowKind kind) {
        if (setting.name().equals(MAX_GROUPS) || setting.name().equals(GROUP_TTL)) {
            long _ = positive(setting);
            return;
        }
        Parameter parameter = parameter(setting.name());
        if (parameter == null) {
            if (!setting.name().equals(EVICTION)) {
                isBroken = true;
                problems.accept(Diagnostic.error(
                                ErrorCode.INVALID_SETTING,
                                setting.span(),
                                "windows have no parameter `" + setting.name() + "`")
                        .hint(NearMiss.hint(setting.name(), known())));
            }
        } else if (parameter == Parameter.ALIGNED || parameter == Parameter.EMIT_EMPTY_WINDOWS) {
            if (bool(setting)) {
                parameters.set(parameter, true);
            }
        } else {
            parameters.set(parameter, parameter.isTime(kind) ? nanos(setting) : number(setting));
        }
    }

    private static @Nullable Parameter parameter(String name) {
        return Arrays.stream(Parameter.values())
                .filter(parameter -> parameter.word().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>();
        Arrays.stream(Parameter.values()).map(Parameter::word).forEach(known::add);
        known.add(MAX_GROUPS);
        known.add(GROUP_TTL);
        return known;
    }

    private long number(CheckedSetting setting) {
        Value value = setting.value();
        if (value instanceof IntegerValue number && !number.unsigned()) {
            return number.bits();
        }
        error(setting.span(), "`" + setting.name() + "` must be an integer, but is " + value);
        return 1;
    }

    private long nanos(CheckedSetting setting) {
        if (setting.value() instanceof IntegerValue number && !number.unsigned()) {
            return number.bits();
        }
        isBroken = true;
        problems.accept(Diagnostic.error(
                        ErrorCode.INVALID_SETTING,
                        setting.span(),
                        "`" + setting.name() + "` must be a whole number of nanoseconds, but is " + setting.value())
                .hint("the functions of `std::time::nanos` make them, such as `nanos::from_minutes(1)`"));
        return 1;
    }

    private boolean bool(CheckedSetting setting) {
        if (setting.value() instanceof BoolValue bool) {
            return bool.value();
        }
        error(setting.span(), "`" + setting.name() + "` must be true or false, but is " + setting.value());
        return false;
    }

    private long positive(CheckedSetting setting) {
        long number = number(setting);
        if (number <= 0) {
            error(setting.span(), "`" + setting.name() + "` must be more than 0, but is " + number);
        }
        return Math.max(number, 1);
    }

    private void error(Span span, String message) {
        problems.accept(Diagnostic.error(ErrorCode.INVALID_SETTING, span, message));
    }

    /// How many groups a select with these windows may have: as many as the strictest of them says.
    static int maxGroups(Iterable<CheckedWindow> windows) {
        return (int) Math.min(lowest(windows, MAX_GROUPS, SelectPlan.MAX_GROUPS), Integer.MAX_VALUE);
    }

    /// After how many nanoseconds without events a group is closed.
    static long idleNanos(Iterable<CheckedWindow> windows) {
        return lowest(windows, GROUP_TTL, Long.MAX_VALUE);
    }

    private static long lowest(Iterable<CheckedWindow> windows, String name, long otherwise) {
        long lowest = Long.MAX_VALUE;
        for (CheckedWindow window : windows) {
            for (CheckedSetting setting : window.settings()) {
                if (setting.name().equals(name) && setting.value() instanceof IntegerValue number) {
                    lowest = Math.min(lowest, number.bits());
                }
            }
        }
        return lowest == Long.MAX_VALUE ? otherwise : lowest;
    }
}
