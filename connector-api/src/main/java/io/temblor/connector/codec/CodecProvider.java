package io.temblor.connector.codec;

/// Makes codecs of one name. Found by [java.util.ServiceLoader]. Any thread may call any method.
///
/// @param <S> the record that the settings are bound to
public interface CodecProvider<S extends Record> {

    /// The description of the codec; always the same.
    ComponentType<S> type();

    /// Whether its codecs make values of bytes, as sources need. Default: yes.
    default boolean decodes() {
        return true;
    }

    /// Whether its codecs make bytes of values, as sinks need. Default: yes.
    default boolean encodes() {
        return true;
    }

    /// Makes a codec for one source or one sink.
    Codec codec(S settings);
}
