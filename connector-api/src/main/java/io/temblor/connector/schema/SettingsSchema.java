package io.temblor.connector.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The settings of a connector or component, in the order in which to list them.
///
/// @param settings the settings, each under a name of its own
public record SettingsSchema(List<SettingSchema> settings) {
    public SettingsSchema {
        settings = List.copyOf(settings);
        Set<String> names = new HashSet<>();
        for (SettingSchema setting : settings) {
            if (!names.add(setting.name())) {
                throw new IllegalArgumentException("the setting `" + setting.name() + "` is there twice");
            }
        }
    }

    /// The names of all settings, in order.
    public List<String> names() {
        return settings.stream().map(SettingSchema::name).toList();
    }

    /// The setting of that name, or empty if there is none.
    public Optional<SettingSchema> find(String name) {
        return settings.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }
}
