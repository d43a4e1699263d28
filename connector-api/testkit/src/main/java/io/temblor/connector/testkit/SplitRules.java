package io.temblor.connector.testkit;

import io.temblor.connector.Position;
import io.temblor.connector.Split;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules for the splits of one source: one kind for a whole life, one object at a time for an id, nothing
/// after the end, positions that do not run backwards.
final class SplitRules {
    private static final class Life {
        private final String kind;
        private long offset = -1;

        private Life(String kind) {
            this.kind = kind;
        }
    }

    private final Map<Split, Life> lives = new IdentityHashMap<>();
    private final Set<Split> ended = Collections.newSetFromMap(new IdentityHashMap<>());

    /// What is wrong with appending `kind` from `from` to `to`, or null.
    @Nullable
    String appends(Split split, String kind, Position from, Position to) {
        if (ended.contains(split)) {
            return kind + "() for the split `" + split
                    + "`, which has ended; a part that begins anew is a new Split object";
        }
        Life life = lives.get(split);
        if (life == null) {
            if (isAlive(split.id())) {
                return "two Split objects with the id `" + split + "` at the same time";
            }
            life = new Life(kind);
            lives.put(split, life);
        }
        if (!life.kind.equals(kind)) {
            return kind + "() for the split `" + split + "`, which has begun with " + life.kind + "()";
        }
        return moves(split, life, from, to);
    }

    private static @Nullable String moves(Split split, Life life, Position from, Position to) {
        if (from.isResumable() && from.offset() < life.offset) {
            return "the positions of the split `" + split + "` run backwards, from " + life.offset + " to "
                    + from.offset();
        }
        life.offset = Math.max(life.offset, to.offset());
        return null;
    }

    /// What is wrong with ending the split, or null. A split that has not appeared may end: an empty file.
    @Nullable
    String ends(Split split, String how) {
        if (!ended.add(split)) {
            return how + "() for the split `" + split + "`, which has ended before";
        }
        lives.remove(split);
        return null;
    }

    private boolean isAlive(String id) {
        return lives.keySet().stream().anyMatch(split -> split.id().equals(id));
    }

    /// The source was opened again: every part may be a new object, or the old one.
    void reopened() {
        lives.clear();
    }
}
