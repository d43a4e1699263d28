package io.temblor.pipeline.script.extract;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads IP addresses.
final class IpAddressReader {
    private static final int LONGEST = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();
    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1,4}");

    private IpAddressReader() {}

    /// The bytes of an address: of IPv4 four numbers without leading zeros, of IPv6 as RFC 4291 has them.
    /// Null if a text is none.
    static byte @Nullable [] read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        return text.indexOf(':') < 0 ? v4(text, true) : v6(text);
    }

    /// The same, but numbers of IPv4 may have leading zeros, and those at the end may be missing, which are then 0.
    static byte @Nullable [] readShort(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        return text.indexOf(':') < 0 ? v4(text, false) : v6(text);
    }

    private static byte @Nullable [] v4(String text, boolean strict) {
        byte[] bytes = new byte[V4_BYTES];
        int count = 0;
        int begin = 0;
        while (begin <= text.length()) {
            int dot = text.indexOf('.', begin);
            int end = dot < 0 ? text.length() : dot;
            int number = number(text, begin, end, strict);
            if (number < 0 || count == V4_BYTES) {
                return null;
            }
            bytes[count++] = (byte) number;
            begin = end + 1;
        }
        return strict && count < V4_BYTES ? null : bytes;
    }

    /// A number up to 255, or -1.
    private static int number(String text, int begin, int end, boolean strict) {
        int digits = end - begin;
        if (digits < 1 || digits > 3 || strict && digits > 1 && text.charAt(begin) == '0') {
            return -1;
        }
        int number = 0;
        for (int i = begin; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number > 0xFF ? -1 : number;
    }

    private static byte @Nullable [] v6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] bytes = groups(text);
            return bytes != null && bytes.length == V6_BYTES ? bytes : null;
        }
        byte[] front = groups(text.substring(0, gap));
        byte[] back = groups(text.substring(gap + 2));
        boolean leavesGap = front != null && back != null && front.length + back.length < V6_BYTES;
        if (!leavesGap || front == null || back == null || text.lastIndexOf('.', gap) >= 0) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(front, V6_BYTES);
        System.arraycopy(back, 0, bytes, V6_BYTES - back.length, back.length);
        return bytes;
    }

    /// The bytes of groups with colons between them, the last of which may be an address of IPv4.
    private static byte @Nullable [] groups(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] groups = text.split(":", -1);
        byte[] bytes = new byte[2 * groups.length + V4_BYTES];
        int length = 0;
        for (int i = 0; i < groups.length; i++) {
            byte[] group = group(groups[i], i == groups.length - 1);
            if (group == null) {
                return null;
            }
            System.arraycopy(group, 0, bytes, length, group.length);
            length += group.length;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static byte @Nullable [] group(String text, boolean isLast) {
        if (isLast && text.indexOf('.') >= 0) {
            return v4(text, true);
        }
        if (!HEX.matcher(text).matches()) {
            return null;
        }
        int number = Integer.parseInt(text, 16);
        return new byte[] {(byte) (number >> Byte.SIZE), (byte) number};
    }
}
