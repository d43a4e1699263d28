package io.temblor.connector.codec;

/// Makes preprocessors of one name. Found by [java.util.ServiceLoader]. Any thread may call any method.
///
/// @param <S> the record that the settings are bound to
public interface PreprocessorProvider<S extends Record> {

    /// The description of the preprocessor; always the same.
    ComponentType<S> type();

    /// Makes a preprocessor for one split of one source.
    Preprocessor preprocessor(S settings);
}
