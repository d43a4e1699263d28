package io.temblor.pipeline.state;

/// A hash that is the same in every process and version: 64-bit FNV-1a (Fowler, Noll, Vo) over the UTF-16
/// units of a text, finished with the mixer of SplitMix64 (Steele, Lea, Flood 2014). It is no defence
/// against whoever wants texts to collide.
///
/// **Threading.** Any thread.
public final class StableHash {
    /// The hash of nothing, before [#finish].
    public static final long START = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private StableHash() {}

    /// The hash of a text.
    public static long of(String text) {
        return finish(add(START, text));
    }

    /// Goes on with a text.
    public static long add(long hash, String text) {
        long next = hash;
        for (int i = 0; i < text.length(); i++) {
            next = add(next, text.charAt(i));
        }
        return next;
    }

    /// Goes on with one unit.
    public static long add(long hash, char unit) {
        return (hash ^ unit) * PRIME;
    }

    /// Goes on with the four units of a number, the highest first.
    public static long add(long hash, long number) {
        long next = hash;
        for (int shift = Long.SIZE - Character.SIZE; shift >= 0; shift -= Character.SIZE) {
            next = add(next, (char) (number >>> shift));
        }
        return next;
    }

    /// Spreads over all bits what was hashed.
    public static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
