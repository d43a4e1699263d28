package io.temblor.pipeline.operator;

import io.temblor.config.TextOr;
import io.temblor.connector.SettingChecks;
import java.util.Map;
import java.util.Objects;

/// The settings of the operator `route`.
///
/// @param routes    tests by the port that an event which passes leaves by; the first of them counts. A
///                  test is an expression of the script language, or a test of a field
/// @param otherwise the port for events that pass none
public record RouteSettings(Map<String, TextOr<FieldTest>> routes, String otherwise) {
    public RouteSettings {
        SettingChecks checks = new SettingChecks().that(!routes.isEmpty(), "routes", "must not be empty");
        for (String port : routes.keySet()) {
            PortName.check(checks, "routes." + port, port);
            EventTest.check(checks, "routes." + port, Objects.requireNonNull(routes.get(port)));
        }
        PortName.check(checks, "otherwise", otherwise);
        checks.verify();
    }
}
