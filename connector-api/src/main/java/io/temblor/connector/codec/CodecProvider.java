package io.temblor.connector.codec;

/// Makes codecs of one name. Found by [java.util.ServiceLoader]. Any thread may call any method.
///
/// @param <S> the record that the settings are bound to
public interface CodecProvider<S extends Record> {

    /// The description of the codec; always the same.
    ComponentType<S> type();

    /// Makes a codec for one source or one sink.
    Codec codec(S settings);
}
