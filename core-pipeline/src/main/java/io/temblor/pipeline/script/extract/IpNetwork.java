package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A network of IP addresses, or a single one.
///
/// **Threading.** Immutable.
final class IpNetwork {
    private static final int V4_BYTES = 4;
    private static final int LONGEST_LENGTH = 3;

    private final byte[] address;
    private final int length;

    private IpNetwork(byte[] address, int length) {
        this.address = address;
        this.length = length;
    }

    /// The network of an address, perhaps a short one, and the number of its first bits: `10.22/16`. Null if a text is
    /// none.
    static @Nullable IpNetwork ofText(String text) {
        int slash = text.lastIndexOf('/');
        byte[] address = IpAddressReader.readShort(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return null;
        }
        int bits = address.length * Byte.SIZE;
        int length = slash < 0 ? bits : length(text, slash + 1);
        return length < 0 || length > bits ? null : new IpNetwork(address, length);
    }

    /// The network of one address that is written in full, or null if a text is none.
    static @Nullable IpNetwork ofAddress(String text) {
        byte[] address = IpAddressReader.read(text);
        return address == null ? null : new IpNetwork(address, address.length * Byte.SIZE);
    }

    /// The number that begins here, or -1.
    private static int length(String text, int begin) {
        int digits = text.length() - begin;
        if (digits < 1 || digits > LONGEST_LENGTH) {
            return -1;
        }
        int length = 0;
        for (int i = begin; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            length = 10 * length + digit;
        }
        return length;
    }

    /// How many of the first bits are those of the network.
    int length() {
        return length;
    }

    /// Whether the bits behind those of the network are zero.
    boolean isExact() {
        for (int i = 0; i < address.length; i++) {
            if ((address[i] & 0xFF & ~maskByte(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether an address lies in this network.
    boolean contains(IpNetwork other) {
        if (other.address.length != address.length) {
            return false;
        }
        for (int i = 0; i < address.length; i++) {
            if (((address[i] ^ other.address[i]) & maskByte(i)) != 0) {
                return false;
            }
        }
        return true;
    }

    private int maskByte(int index) {
        int bits = Math.clamp(length - (long) index * Byte.SIZE, 0, Byte.SIZE);
        return 0xFF << Byte.SIZE - bits & 0xFF;
    }

    /// The parts of the address.
    ArrayValue prefix() {
        return parts(address);
    }

    /// The parts of the mask.
    ArrayValue mask() {
        byte[] mask = new byte[address.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = (byte) maskByte(i);
        }
        return parts(mask);
    }

    private static ArrayValue parts(byte[] bytes) {
        int width = bytes.length == V4_BYTES ? 1 : 2;
        Value[] parts = new Value[bytes.length / width];
        Arrays.setAll(
                parts,
                i -> new IntegerValue(
                        width == 1 ? bytes[i] & 0xFF : (bytes[2 * i] & 0xFF) << Byte.SIZE | bytes[2 * i + 1] & 0xFF));
        return ArrayValue.of(parts);
    }
}
