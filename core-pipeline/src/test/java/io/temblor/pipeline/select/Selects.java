package io.temblor.pipeline.select;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.BoundSettings;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.RestartKit;
import io.temblor.pipeline.script.JsonText;
import java.util.function.Supplier;

/// Makes selects of their settings, and events of JSON.
public final class Selects {
    private Selects() {}

    /// Makes the same select again and again.
    public static Supplier<Operator> maker(String settings) {
        SelectPlan plan = settings(settings).plan();
        return plan::operator;
    }

    public static OperatorProbe probe(String settings) {
        return new OperatorProbe(maker(settings).get());
    }

    public static RestartKit kit(String settings) {
        return new RestartKit(maker(settings));
    }

    /// The settings, as they are written in a configuration.
    static SelectSettings settings(String settings) {
        return BoundSettings.of(new SelectOperatorProvider(), settings);
    }

    /// Sends events one after the other.
    public static OperatorProbe send(OperatorProbe probe, String... events) {
        for (String event : events) {
            probe.send(json(event));
        }
        return probe;
    }

    /// A value, whose texts may stand in single quotes.
    public static Value json(String text) {
        return JsonText.value(text.replace('\'', '"'));
    }
}
