package io.temblor.pipeline.operator;

import io.temblor.connector.SettingChecks;
import java.util.HashSet;
import java.util.List;

/// The settings of the operator `round-robin`.
///
/// @param outputs the ports, in the order of their turns
public record RoundRobinSettings(List<String> outputs) {
    public RoundRobinSettings {
        outputs = List.copyOf(outputs);
        SettingChecks checks = new SettingChecks().that(!outputs.isEmpty(), "outputs", "must not be empty");
        for (String port : outputs) {
            PortName.check(checks, "outputs", port);
        }
        checks.that(new HashSet<>(outputs).size() == outputs.size(), "outputs", "must name each port once");
        checks.verify();
    }
}
