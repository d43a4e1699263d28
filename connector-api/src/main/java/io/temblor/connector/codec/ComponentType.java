package io.temblor.connector.codec;

import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.schema.SettingsSchema;
import java.util.Optional;

/// Describes a codec, a preprocessor, a postprocessor or an operator to the engine, to the command line and to
/// the generated documents.
///
/// The settings are described by a record or by a schema. Of a record, the defaults and the sentence that documents
/// each setting stand in the `reference.conf` of the component's jar, under `codec.<name>`, `preprocessor.<name>`,
/// `postprocessor.<name>` or `operator.<name>`. A schema has its own, and the settings are then [SchemaSettings].
///
/// @param name     the name in a configuration, in kebab case: `json`, `length-prefixed`
/// @param summary  one sentence, without a full stop
/// @param settings the record that its settings are bound to; [NoSettings] for none
/// @param example  a line of HOCON that works as it stands
/// @param schema   what describes the settings in place of a record; only if they are [SchemaSettings]
/// @param <S>      the class of the settings
public record ComponentType<S extends Record>(
        String name, String summary, Class<S> settings, String example, Optional<SettingsSchema> schema) {
    public ComponentType {
        SchemaSettings.check(settings, schema);
    }

    /// A component with settings that a record describes.
    public ComponentType(String name, String summary, Class<S> settings, String example) {
        this(name, summary, settings, example, Optional.empty());
    }

    /// A component with settings that a schema describes.
    public static ComponentType<SchemaSettings> ofSchema(
            String name, String summary, SettingsSchema schema, String example) {
        return new ComponentType<>(name, summary, SchemaSettings.class, example, Optional.of(schema));
    }
}
