package io.temblor.pipeline.script.std;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// `chash`: consistent hashing, by which a key keeps its slot for as long as can be when the number of slots
/// changes.
public final class ChashFunctions {
    private static final long KEY_0 = 8_390_880_576_440_238_080L;
    private static final long KEY_1 = 128_034_676_764_530L;
    private static final long MAX_SLOTS = 0xffff_ffffL;
    private static final byte END_OF_TEXT = (byte) 0xff;
    private static final long MULTIPLIER = 2_862_933_555_777_941_757L;
    private static final int LOW_BITS = 33;

    private ChashFunctions() {}

    public static long jump(String key, IntegerValue slots) {
        checkSlots(slots, "chash::jump", 2);
        return slot(hash(key, KEY_0, KEY_1), slots.bits());
    }

    public static long jumpWithKeys(IntegerValue k1, IntegerValue k2, String key, IntegerValue slots) {
        checkKey(k1, 1);
        checkKey(k2, 2);
        checkSlots(slots, "chash::jump_with_keys", 4);
        return slot(hash(key, k1.bits(), k2.bits()), slots.bits());
    }

    public static String sortedSerialize(Value value) {
        return JsonForm.of(value, JsonForm.Style.SORTED, "chash::sorted_serialize");
    }

    private static void checkKey(IntegerValue key, int number) {
        if (!key.unsigned() && key.bits() < 0) {
            throw Faults.badArgument("chash::jump_with_keys", number, "must not be negative, but is " + key);
        }
    }

    private static void checkSlots(IntegerValue slots, String function, int number) {
        if (slots.unsigned() || slots.bits() < 1 || slots.bits() > MAX_SLOTS) {
            throw Faults.badArgument(
                    function, number, "must be a number of slots from 1 to " + MAX_SLOTS + ", but is " + slots);
        }
    }

    private static long hash(String key, long k1, long k2) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(text, text.length + 1);
        bytes[text.length] = END_OF_TEXT;
        return SipHash.of(bytes, k1, k2);
    }

    /// Jump consistent hash, by Lamping and Veach.
    private static long slot(long hash, long slots) {
        long state = hash;
        long slot = -1;
        long next = 0;
        while (next < slots) {
            slot = next;
            state = state * MULTIPLIER + 1;
            next = (long) ((slot + 1) * (0x1p31 / ((state >>> LOW_BITS) + 1)));
        }
        return slot;
    }
}
