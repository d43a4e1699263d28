package io.temblor.config;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

/// The names of settings: the components of records in kebab case.
final class SettingNames {
    private SettingNames() {}

    static String of(RecordComponent component) {
        return kebab(component.getName());
    }

    /// `maxLength` is `max-length`, `http2Port` is `http2-port`, `useTLS` is `use-tls`.
    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
