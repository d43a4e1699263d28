package io.temblor.pipeline.script.runtime;

import io.temblor.connector.document.Key;

/// Keys that a script computes. The last ones are kept, for most are asked for again with the next event.
final class Keys {
    private static final int KEPT = 256;
    private static final ThreadLocal<Key[]> LAST = ThreadLocal.withInitial(() -> new Key[KEPT]);

    private Keys() {}

    static Key of(String name) {
        Key[] kept = LAST.get();
        int index = name.hashCode() & KEPT - 1;
        Key present = kept[index];
        if (present == null || !present.name().equals(name)) {
            present = new Key(name);
            kept[index] = present;
        }
        return present;
    }
}
