package io.temblor.config;

import io.temblor.connector.ConnectorType;
import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.schema.SettingsSchema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Binds and lists the settings of a connector or component, whether a record describes them or a schema.
///
/// @param type   the record that they are bound to
/// @param schema what describes them in place of that record
/// @param <S>    the record
public record SettingsBinding<S extends Record>(Class<S> type, Optional<SettingsSchema> schema) {

    /// For the settings of a connector.
    public static <S extends Record> SettingsBinding<S> of(ConnectorType<S> type) {
        return new SettingsBinding<>(type.settings(), type.schema());
    }

    /// For the settings of a codec, a preprocessor, a postprocessor or an operator.
    public static <S extends Record> SettingsBinding<S> of(ComponentType<S> type) {
        return new SettingsBinding<>(type.settings(), type.schema());
    }

    /// Binds a section over its defaults, as [Binder] does.
    ///
    /// @param others settings of the section that belong to somebody else, such as `type`
    /// @return the settings, or empty if they could not be made
    public Optional<S> bind(Section section, Section defaults, Collection<String> others) {
        return schema.isPresent()
                ? Binder.bind(section, schema.get(), defaults, others).map(type::cast)
                : Binder.bind(section, type, defaults, others);
    }

    /// Binds a section over its defaults; all its settings must be known.
    public Optional<S> bind(Section section, Section defaults) {
        return bind(section, defaults, List.of());
    }

    /// All settings in order, as [SettingsDoc] lists them.
    public List<SettingDescriptor> describe(Section defaults) {
        return schema.map(known -> SettingsDoc.describe(known, defaults))
                .orElseGet(() -> SettingsDoc.describe(type, defaults));
    }
}
