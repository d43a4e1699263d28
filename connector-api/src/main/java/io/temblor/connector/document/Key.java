package io.temblor.connector.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The name of a field, prepared so that looking it up compares words of memory instead of characters.
///
/// **Threading.** Immutable. Make it once, where the name becomes known, and not for each event.
public final class Key {
    private final String name;
    private final byte[] utf8;
    private final long head;
    private final long mask;

    /// Prepares a name.
    ///
    /// @throws IllegalArgumentException if it has an unpaired surrogate, for which UTF-8 has no bytes
    public Key(String name) {
        if (Utf8.unpairedSurrogate(name) >= 0) {
            throw new IllegalArgumentException("the key has an unpaired surrogate, so no document can have it");
        }
        this.name = name;
        this.utf8 = name.getBytes(StandardCharsets.UTF_8);
        this.head = Utf8.word(Arrays.copyOf(utf8, Long.BYTES), 0);
        this.mask = utf8.length >= Long.BYTES ? -1L : (1L << 8 * utf8.length) - 1;
    }

    /// The name.
    public String name() {
        return name;
    }

    /// The number of bytes of the name in UTF-8.
    int length() {
        return utf8.length;
    }

    byte[] utf8() {
        return utf8;
    }

    /// Whether this name stands at `offset`, where [#length] bytes of text stand. The array goes on for eight
    /// bytes at least.
    boolean isAt(byte[] bytes, int offset) {
        if (((Utf8.word(bytes, offset) ^ head) & mask) != 0) {
            return false;
        }
        int length = utf8.length;
        return length <= Long.BYTES
                || Arrays.equals(bytes, offset + Long.BYTES, offset + length, utf8, Long.BYTES, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
