package io.temblor.pipeline.framing;

import io.temblor.connector.SettingChecks;

/// An unsigned number of 2, 4 or 8 bytes, the most significant first, that tells how many bytes come behind
/// it.
///
/// @param size of the number itself
record LengthPrefix(int size) {
    static void addCheck(int size, SettingChecks checks) {
        checks.that(size == 2 || size == 4 || size == 8, "prefix-bytes", "must be 2, 4 or 8, but is " + size);
    }

    /// The number at `offset`, to be read as unsigned.
    long read(byte[] bytes, int offset) {
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = number << 8 | bytes[offset + i] & 0xff;
        }
        return number;
    }

    void write(int number, byte[] bytes, int offset) {
        for (int i = 0; i < size; i++) {
            bytes[offset + i] = (byte) ((long) number >>> (size - 1 - i) * 8);
        }
    }

    /// Whether the number fits.
    boolean canHold(int number) {
        return size > 2 || number <= 0xffff;
    }
}
