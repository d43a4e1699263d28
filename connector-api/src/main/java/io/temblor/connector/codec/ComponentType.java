package io.temblor.connector.codec;

/// Describes a codec, a preprocessor, a postprocessor or an operator to the engine, to the command line and to
/// the generated documents.
///
/// The defaults of the settings, and the sentence that documents each, stand in the `reference.conf` of the
/// component's jar, under `codec.<name>`, `preprocessor.<name>`, `postprocessor.<name>` or `operator.<name>`.
///
/// @param name     the name in a configuration, in kebab case: `json`, `length-prefixed`
/// @param summary  one sentence, without a full stop
/// @param settings the record that its settings are bound to; [NoSettings] for none
/// @param example  a line of HOCON that works as it stands
/// @param <S>      the class of the settings
public record ComponentType<S extends Record>(String name, String summary, Class<S> settings, String example) {}
