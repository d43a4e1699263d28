package io.temblor.pipeline.stage;

import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Chooses the lane of an event: by the field that is the flow's key, or by its split.
///
/// The hash is ours and stable: 64-bit FNV-1a (Fowler, Noll, Vo) over the UTF-16 units of the key's text,
/// finished with the mixer of SplitMix64 (Steele, Lea, Flood 2014), so that the same key goes to the same lane
/// in every process and version.
final class LaneChooser {
    private final int lanes;
    private final List<String> path;
    private final @Nullable Codec codec;

    /// A chooser for so many lanes.
    ///
    /// @param key   the field that is the key, as in `event.user`; empty for the split
    /// @param codec decodes events whose key is asked for
    LaneChooser(int lanes, Optional<String> key, @Nullable Codec codec) {
        this.lanes = lanes;
        this.path = key.map(LaneChooser::path).orElse(List.of());
        this.codec = codec;
    }

    private static List<String> path(String key) {
        List<String> words = List.of(key.split("\\."));
        return words.subList(1, words.size());
    }

    /// The lane of a split's events.
    int of(String split) {
        return lanes == 1 ? 0 : lane(split);
    }

    /// Whether the lane depends on what an event says.
    boolean needsValue() {
        return lanes > 1 && !path.isEmpty();
    }

    /// The value that the bytes stand for, or null if they cannot be decoded; the pipeline stage will find out
    /// why.
    @Nullable
    Value decode(byte[] bytes, int offset, int length) {
        try {
            return codec == null ? null : codec.decode(bytes, offset, length);
        } catch (DecodeException | RuntimeException _) {
            return null;
        }
    }

    /// The lane of an event by its key. Events without the key share a lane.
    int of(Value value) {
        Value at = value;
        for (String key : path) {
            Value inner = at instanceof RecordValue fields ? fields.get(key) : null;
            if (inner == null) {
                return 0;
            }
            at = inner;
        }
        return lane(at.toString());
    }

    private int lane(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return (int) Long.remainderUnsigned(hash ^ (hash >>> 31), lanes);
    }
}
