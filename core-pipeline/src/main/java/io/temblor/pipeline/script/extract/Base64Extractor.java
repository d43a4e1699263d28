package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The extractor `base64`: texts in the standard alphabet of RFC 4648 that stand for a text in UTF-8, which it yields.
/// The padding at the end may be there or not; the bits that it fills must be zero.
final class Base64Extractor implements Extractor {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int GROUP = 4;
    private static final byte[] DIGITS = digits();

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

    private Base64Extractor() {}

    static Extractor prepare(String argument) throws InvalidExtractorException {
        Extractors.refuseArgument(argument);
        return new Base64Extractor();
    }

    private static byte[] digits() {
        byte[] digits = new byte[1 << Byte.SIZE - 1];
        Arrays.fill(digits, (byte) -1);
        for (byte i = 0; i < ALPHABET.length(); i++) {
            digits[ALPHABET.charAt(i)] = i;
        }
        return digits;
    }

    @Override
    public @Nullable Value extract(String text) {
        int length = unpadded(text);
        if (!isBase64(text, length)) {
            return null;
        }
        byte[] bytes = Base64.getDecoder().decode(text.substring(0, length));
        try {
            return new StringValue(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /// The length without padding, or -1 if that is not right.
    private static int unpadded(String text) {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == '=') {
            length--;
        }
        int padding = text.length() - length;
        return padding == 0 || padding < GROUP - 1 && text.length() % GROUP == 0 ? length : -1;
    }

    private static boolean isBase64(String text, int length) {
        int rest = length % GROUP;
        if (length < 0 || rest == 1) {
            return false;
        }
        int digit = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            digit = c < DIGITS.length ? DIGITS[c] : -1;
            if (digit < 0) {
                return false;
            }
        }
        int unused = rest == 0 ? 0 : rest == 2 ? 0b1111 : 0b11;
        return (digit & unused) == 0;
    }

    @Override
    public int cost() {
        return 60;
    }
}
