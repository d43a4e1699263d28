package io.temblor.pipeline.stage;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.StableHash;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses the lane of an event: by the field that is the flow's key, or by its split.
///
/// The hash is [StableHash], so that the same key goes to the same lane in every process and version.
final class LaneChooser {
    private final int lanes;
    private final List<Key> path;
    private final EarlyDecoder decoder;
    private Document scratch = new Document();

    /// A chooser for so many lanes.
    ///
    /// @param key   the field that is the key, as in `event.user`; empty for the split
    /// @param decoder decodes events whose key is asked for
    LaneChooser(int lanes, Optional<String> key, EarlyDecoder decoder) {
        this.lanes = lanes;
        this.path = key.map(LaneChooser::path).orElse(List.of());
        this.decoder = decoder;
    }

    private static List<Key> path(String key) {
        return Stream.of(key.split("\\.")).skip(1).map(Key::new).toList();
    }

    /// The lane of a split's events.
    int of(String split) {
        return lanes == 1 ? 0 : lane(split);
    }

    /// Whether the lane depends on what an event says.
    boolean needsValue() {
        return lanes > 1 && !path.isEmpty();
    }

    /// The document of these bytes, or null if they cannot be decoded; the pipeline stage will find out
    /// why. Valid until the next call.
    @Nullable
    Document decode(byte[] bytes, int offset, int length) {
        scratch.fill(bytes, offset, length);
        return decoder.tryDecode(scratch) ? scratch : null;
    }

    /// Takes a document to be used again, for the decoded one that was given away.
    void replaceDecoded(Document another) {
        scratch = another;
    }

    /// The lane of an event by its key. Events without the key share a lane.
    int of(Document document) {
        int at = document.root();
        for (Key key : path) {
            at = document.find(at, key);
            if (at == Document.NONE) {
                return 0;
            }
        }
        return lane(document.value(at).toString());
    }

    /// The lane of an event that came as a value.
    int of(Value value) {
        scratch.setValue(value);
        return of(scratch);
    }

    private int lane(String text) {
        return (int) Long.remainderUnsigned(StableHash.of(text), lanes);
    }
}
