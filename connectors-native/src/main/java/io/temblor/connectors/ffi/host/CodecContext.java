package io.temblor.connectors.ffi.host;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.NanoClock;
import java.util.Optional;

/// The context of a codec, which belongs to no connector: its counters count nothing.
///
/// @param name of the codec
record CodecContext(String name) implements ConnectorContext {
    @Override
    public String flow() {
        return "";
    }

    @Override
    public System.Logger logger() {
        return System.getLogger("io.temblor.codec." + name);
    }

    @Override
    public NanoClock clock() {
        return NanoClock.SYSTEM;
    }

    @Override
    public Counter counter(String counter) {
        return _ -> {};
    }

    @Override
    public <T> Optional<T> resource(Class<T> type, String resource) {
        return Optional.empty();
    }
}
