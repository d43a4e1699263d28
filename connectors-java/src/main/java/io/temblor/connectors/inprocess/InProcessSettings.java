package io.temblor.connectors.inprocess;

import io.temblor.connector.SettingChecks;
import java.util.Optional;

/// Settings of the `java` connector. Defaults stand in `reference.conf`.
///
/// @param endpoint the name under which the program gave its end to the engine; absent for the connector's own
///                 name
public record InProcessSettings(Optional<String> endpoint) {
    public InProcessSettings {
        new SettingChecks().notEmpty("endpoint", endpoint.orElse("own")).verify();
    }
}
