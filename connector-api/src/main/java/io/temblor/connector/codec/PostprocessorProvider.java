package io.temblor.connector.codec;

/// Makes postprocessors of one name. Found by [java.util.ServiceLoader]. Any thread may call any method.
///
/// @param <S> the record that the settings are bound to
public interface PostprocessorProvider<S extends Record> {

    /// The description of the postprocessor; always the same.
    ComponentType<S> type();

    /// Makes a postprocessor for one sink.
    Postprocessor postprocessor(S settings);
}
