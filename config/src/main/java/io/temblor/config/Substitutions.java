package io.temblor.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigResolveOptions;

/// Replaces substitutions.
final class Substitutions {
    private final Setting.Reading reading;

    Substitutions(Setting.Reading reading) {
        this.reading = reading;
    }

    Config resolve(Config unresolved, Config substitutes) {
        try {
            return unresolved
                    .withFallback(substitutes)
                    .resolve(ConfigResolveOptions.defaults().setUseSystemEnvironment(false));
        } catch (ConfigException e) {
            reading.problems().add(reading.origins().place(e.origin()), "", String.valueOf(e.getMessage()));
            return ConfigFactory.empty();
        }
    }
}
