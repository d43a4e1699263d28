package io.temblor.bench;

import java.nio.charset.StandardCharsets;

/// Makes events of one text, in which it changes the digits. Engines find their caches as if the events had just come
/// in: ten thousand texts to choose from would push out of them what the engines keep.
///
/// **Threading.** One thread at a time.
final class GroupText {
    private static final int HOST_DIGITS = 8;
    private static final int USER_DIGITS = 7;
    private static final int BYTES_DIGITS = 4;
    private static final int PLACE_DIGITS = 3;
    private static final int BASE = 10;

    private final String first = GroupLoad.json(0);
    private final byte[] text = first.getBytes(StandardCharsets.ISO_8859_1);
    private final int host = first.indexOf(GroupLoad.host(0));
    private final int zone = first.indexOf(GroupLoad.zone(0));
    private final int rack = first.indexOf(GroupLoad.rack(0));
    private final int user = behind("\"user\":");
    private final int bytes = behind("\"bytes\":");

    private int behind(String key) {
        return first.indexOf(key) + key.length();
    }

    /// The event of a key as JSON, in an array that the next call changes.
    byte[] json(int key) {
        write(GroupLoad.hostNumber(key), host + "web-".length(), HOST_DIGITS);
        write(GroupLoad.zoneNumber(key), zone + "zone-".length(), PLACE_DIGITS);
        write(GroupLoad.rackNumber(key), rack + "rack-".length(), PLACE_DIGITS);
        write(GroupLoad.user(key), user, USER_DIGITS);
        write(GroupLoad.bytes(key), bytes, BYTES_DIGITS);
        return text;
    }

    private void write(long number, int at, int digits) {
        long left = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (byte) ('0' + left % BASE);
            left /= BASE;
        }
    }

    /// The event of a key as objects that nobody has seen before: host, zone, rack, user and bytes.
    Object[] objects(int key) {
        json(key);
        return new Object[] {
            string(host, GroupLoad.host(0).length()),
            string(zone, GroupLoad.zone(0).length()),
            string(rack, GroupLoad.rack(0).length()),
            GroupLoad.user(key),
            GroupLoad.bytes(key)
        };
    }

    private String string(int at, int length) {
        return new String(text, at, length, StandardCharsets.ISO_8859_1);
    }
}
