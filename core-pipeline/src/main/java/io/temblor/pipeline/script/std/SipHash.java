package io.temblor.pipeline.script.std;

/// SipHash-1-3 by Aumasson and Bernstein: a keyed hash of 64 bits.
///
/// **Threading.** One thread at a time.
final class SipHash {
    private static final int FINAL_ROUNDS = 3;
    private static final int LENGTH_SHIFT = 56;

    private long v0;
    private long v1;
    private long v2;
    private long v3;

    private SipHash(long key0, long key1) {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
    }

    /// The hash of these bytes.
    static long of(byte[] bytes, long key0, long key1) {
        SipHash hash = new SipHash(key0, key1);
        int whole = bytes.length - bytes.length % Long.BYTES;
        for (int at = 0; at < whole; at += Long.BYTES) {
            hash.add(word(bytes, at, at + Long.BYTES));
        }
        hash.add(word(bytes, whole, bytes.length) | (long) bytes.length << LENGTH_SHIFT);
        return hash.finish();
    }

    private static long word(byte[] bytes, int from, int to) {
        long word = 0;
        for (int at = to - 1; at >= from; at--) {
            word = word << Byte.SIZE | Byte.toUnsignedLong(bytes[at]);
        }
        return word;
    }

    private void add(long word) {
        v3 ^= word;
        round();
        v0 ^= word;
    }

    private long finish() {
        v2 ^= 0xff;
        for (int i = 0; i < FINAL_ROUNDS; i++) {
            round();
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
    }
}
