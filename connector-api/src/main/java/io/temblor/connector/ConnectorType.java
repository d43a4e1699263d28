package io.temblor.connector;

import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.schema.SettingsSchema;
import java.util.Optional;
import java.util.Set;

/// Describes a connector to the engine, to the command line and to the generated documents.
///
/// The settings are described by a record or by a schema. Of a record, the defaults and the sentence that documents
/// each setting stand in the `reference.conf` of the connector's jar, under `connector.<name>`. A schema has its own,
/// and the settings are then [SchemaSettings].
///
/// @param name     what `type = …` says in a configuration, in snake case: `file`, `tcp_server`
/// @param summary  one sentence, without a full stop
/// @param settings the record that its settings are bound to
/// @param roles    the halves that it can have
/// @param codec    whether it needs a codec
/// @param example  a complete `connectors` entry in HOCON that works as it stands
/// @param schema   what describes the settings in place of a record; only if they are [SchemaSettings]
/// @param <S>      the class of the settings
public record ConnectorType<S extends Record>(
        String name,
        String summary,
        Class<S> settings,
        Set<Role> roles,
        CodecRule codec,
        String example,
        Optional<SettingsSchema> schema) {
    public ConnectorType {
        roles = Set.copyOf(roles);
        SchemaSettings.check(settings, schema);
    }

    /// A connector with settings that a record describes.
    public ConnectorType(
            String name, String summary, Class<S> settings, Set<Role> roles, CodecRule codec, String example) {
        this(name, summary, settings, roles, codec, example, Optional.empty());
    }

    /// A connector with settings that a schema describes.
    public static ConnectorType<SchemaSettings> ofSchema(
            String name, String summary, SettingsSchema schema, Set<Role> roles, CodecRule codec, String example) {
        return new ConnectorType<>(name, summary, SchemaSettings.class, roles, codec, example, Optional.of(schema));
    }
}
