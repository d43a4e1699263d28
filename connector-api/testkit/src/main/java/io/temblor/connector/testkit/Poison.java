package io.temblor.connector.testkit;

import java.util.Arrays;

/// The byte that lent memory is overwritten with when its time is over.
public final class Poison {
    /// Not a letter, not valid UTF-8 on its own, and easy to recognise: `0xDB`.
    public static final byte BYTE = (byte) 0xDB;

    private Poison() {}

    static byte[] array(int length) {
        byte[] array = new byte[length];
        Arrays.fill(array, BYTE);
        return array;
    }

    static boolean isIntact(byte[] array, int from, int to) {
        for (int i = from; i < to; i++) {
            if (array[i] != BYTE) {
                return false;
            }
        }
        return true;
    }

    /// An array that holds `bytes` from `offset` on, between poison.
    static byte[] surround(byte[] bytes, int offset, int behind) {
        byte[] array = array(offset + bytes.length + behind);
        System.arraycopy(bytes, 0, array, offset, bytes.length);
        return array;
    }
}
