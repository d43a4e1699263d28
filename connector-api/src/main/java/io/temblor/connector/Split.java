package io.temblor.connector;

import io.temblor.connector.value.RecordValue;

/// A part of a source that is read in order and on its own: a file, a partition, a connection.
///
/// Made by the source, once for each part; the engine keeps a framing state for each object, so the same part
/// is always the same object between [SourceBatch#end] and its first appearance.
///
/// **Threading.** Immutable.
public final class Split {
    private final String id;
    private final RecordValue meta;

    /// A part without metadata.
    public Split(String id) {
        this(id, RecordValue.EMPTY);
    }

    /// A part with metadata.
    ///
    /// @param id   names the part; the same after a restart if its positions are to be found again
    /// @param meta what every event of the part has as metadata, under the connector's type:
    ///             `{"tcp_server":{"peer":…}}`
    public Split(String id, RecordValue meta) {
        this.id = id;
        this.meta = meta;
    }

    /// The name of the part, unique within its source at any moment.
    public String id() {
        return id;
    }

    /// The metadata that all events of the part share.
    public RecordValue meta() {
        return meta;
    }

    @Override
    public String toString() {
        return id;
    }
}
