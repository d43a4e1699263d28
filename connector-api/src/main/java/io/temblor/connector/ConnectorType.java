package io.temblor.connector;

import java.util.Set;

/// Describes a connector to the engine, to the command line and to the generated documents.
///
/// The defaults of the settings, and the sentence that documents each, stand in the `reference.conf` of the
/// connector's jar, under `connector.<name>`.
///
/// @param name     what `type = …` says in a configuration, in snake case: `file`, `tcp_server`
/// @param summary  one sentence, without a full stop
/// @param settings the record that its settings are bound to
/// @param roles    the halves that it can have
/// @param codec    whether it needs a codec
/// @param example  a complete `connectors` entry in HOCON that works as it stands
/// @param <S>      the class of the settings
public record ConnectorType<S extends Record>(
        String name, String summary, Class<S> settings, Set<Role> roles, CodecRule codec, String example) {
    public ConnectorType {
        roles = Set.copyOf(roles);
    }
}
