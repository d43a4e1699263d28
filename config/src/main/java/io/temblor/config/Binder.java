package io.temblor.config;

import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.schema.SettingsSchema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Binds sections to settings records.
///
/// The components of a record are its settings: `maxLength` is `max-length`. They are of these types:
/// String, boolean, int, long, double, [java.time.Duration], [io.temblor.connector.DataSize],
/// [java.nio.file.Path], [io.temblor.connector.Secret], [io.temblor.connector.value.Value], [PlacedText],
/// [TextOr], enums (their constants in kebab case), records, lists and maps of these, and [Optional] of
/// any. An optional record is there only if the user gave it; its defaults alone do not switch it on.
/// `null` in a file takes a default away.
///
/// **Failure.** Everything that is wrong with the section becomes a problem, each at its own place: unknown
/// settings, missing ones, values of the wrong type, and what the record's constructor refuses by
/// [io.temblor.connector.InvalidSettingException] or another [IllegalArgumentException]. Secrets are never
/// shown.
public final class Binder {
    private Binder() {}

    /// Binds a section without defaults, all of whose settings must be components of the record.
    ///
    /// @return the record, or empty if it could not be made; an unknown setting alone does not prevent it
    public static <T extends Record> Optional<T> bind(Section section, Class<T> type) {
        return new RecordBinding<>(type).bind(section.setting(), Optional.empty(), section.asked());
    }

    /// Binds a section over its defaults.
    ///
    /// @param section  what the user wrote
    /// @param type     the record, public and in an exported package
    /// @param defaults the section of the same shape from the `reference.conf` files
    /// @param others   settings of the section that belong to somebody else, such as `type`
    /// @return the record, or empty if it could not be made
    /// @throws IllegalArgumentException if the record itself cannot be bound, whatever the settings
    public static <T extends Record> Optional<T> bind(
            Section section, Class<T> type, Section defaults, Collection<String> others) {
        Collection<String> elsewhere = new TreeSet<>(others);
        elsewhere.addAll(section.asked());
        return new RecordBinding<>(type).bind(section.setting(), Optional.of(defaults.setting()), elsewhere);
    }

    /// Binds a section over its defaults and those of a schema, which describes the settings in place of a record. The
    /// words and the places of problems are the same.
    ///
    /// @param others settings of the section that belong to somebody else, such as `type`
    /// @return the settings, or empty if something is wrong other than an unknown setting
    public static Optional<SchemaSettings> bind(
            Section section, SettingsSchema schema, Section defaults, Collection<String> others) {
        Collection<String> elsewhere = new TreeSet<>(others);
        elsewhere.addAll(section.asked());
        return new SchemaBinding(schema)
                .bind(section.setting(), SchemaDefaults.under(defaults.setting(), schema), elsewhere)
                .map(SchemaSettings::new);
    }

    /// Binds a section over its defaults; all its settings must be components of the record.
    public static <T extends Record> Optional<T> bind(Section section, Class<T> type, Section defaults) {
        return bind(section, type, defaults, List.of());
    }
}
