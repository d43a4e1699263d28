package io.temblor.pipeline.script.std;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What was made of the texts that a thread has used last: patterns and the like, which are dear to make and few.
///
/// **Threading.** Any thread; each has its own.
final class RecentlyUsed<V> {
    private static final int MOST = 64;
    private static final float LOAD_FACTOR = 0.75f;

    private final Function<String, V> make;
    private final ThreadLocal<Map<String, V>> made = ThreadLocal.withInitial(Recent::new);

    private static final class Recent<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(MOST, LOAD_FACTOR, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    }

    /// @param make what throws if a text is not right for it
    RecentlyUsed(Function<String, V> make) {
        this.make = make;
    }

    /// What is made of a text, now or before.
    V of(String text) {
        Map<String, V> recent = made.get();
        V present = recent.get(text);
        if (present == null) {
            present = make.apply(text);
            recent.put(text, present);
        }
        return present;
    }
}
