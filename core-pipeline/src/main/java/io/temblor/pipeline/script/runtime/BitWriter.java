package io.temblor.pipeline.script.runtime;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.nio.charset.StandardCharsets;

/// Writes a binary literal, part by part. If the bits do not fill the last byte, they are its low ones.
public final class BitWriter {
    private final ByteOutput bytes = new ByteOutput();
    private int pending;
    private int pendingBits;

    /// Nothing yet.
    public static BitWriter begin() {
        return new BitWriter();
    }

    /// Adds a part.
    public void add(Value value, BytesFormat format) {
        switch (format.type()) {
            case BINARY -> addBytes(value, format.bits());
            case BIG_UNSIGNED -> addBits(unsigned(value), format.bits());
            case LITTLE_UNSIGNED -> addBits(reversed(unsigned(value), format.bits()), format.bits());
            case BIG_SIGNED -> addBits(signed(value), format.bits());
            case LITTLE_SIGNED -> addBits(reversed(signed(value), format.bits()), format.bits());
        }
    }

    /// All parts.
    public Value result() {
        if (pendingBits > 0) {
            bytes.write(pending);
            pendingBits = 0;
        }
        return new BytesValue(bytes.array(), 0, bytes.size());
    }

    private static long reversed(long value, int bits) {
        int unused = Long.SIZE - (bits + 7) / 8 * 8;
        return Long.reverseBytes(value) >>> unused;
    }

    private void addBits(long value, int bits) {
        for (int left = bits; left > 0; ) {
            int taken = Math.min(left, Byte.SIZE - pendingBits);
            left -= taken;
            pending = pending << taken | (int) (value >>> left) & (1 << taken) - 1;
            pendingBits += taken;
            if (pendingBits == Byte.SIZE) {
                bytes.write(pending);
                pending = 0;
                pendingBits = 0;
            }
        }
    }

    private void addBytes(Value value, int wanted) {
        byte[] part = switch (value) {
            case BytesValue binary -> binary.toByteArray();
            case StringValue(String text) -> text.getBytes(StandardCharsets.UTF_8);
            default -> throw wrong("bytes or a string", value);
        };
        if (wanted > part.length) {
            throw new ScriptException(
                    ErrorCode.INVALID_BYTES, "a part wants " + wanted + " bytes, but there are " + part.length);
        }
        int length = wanted == 0 ? part.length : wanted;
        if (pendingBits == 0) {
            bytes.write(part, 0, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            addBits(part[i], Byte.SIZE);
        }
    }

    private static long unsigned(Value value) {
        if (value instanceof IntegerValue(long bits, boolean unsigned) && (unsigned || bits >= 0)) {
            return bits;
        }
        throw wrong("an integer of 0 or more", value);
    }

    private static long signed(Value value) {
        if (value instanceof IntegerValue(long bits, boolean unsigned) && !unsigned) {
            return bits;
        }
        throw wrong("an integer from -2^63 to 2^63 - 1", value);
    }

    private static ScriptException wrong(String wanted, Value value) {
        return new ScriptException(
                ErrorCode.WRONG_TYPE,
                "a part of a binary literal must be " + wanted + ", but is " + Descriptions.brief(value));
    }
}
