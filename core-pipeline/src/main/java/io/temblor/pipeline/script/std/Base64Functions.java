package io.temblor.pipeline.script.std;

import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// `base64`: bytes as texts. Padding is written, and may be missing where it is read.
public final class Base64Functions {
    private static final int MOST_PADDING = 2;

    private Base64Functions() {}

    public static String encode(BytesValue bytes) {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    public static Value decode(String text) {
        String digits = withoutPadding(text);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(digits.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw notBase64(text);
        }
        // Bits behind the last byte must not be set, or several texts would stand for the same bytes.
        if (!Base64.getEncoder().withoutPadding().encodeToString(bytes).equals(digits)) {
            throw notBase64(text);
        }
        return new BytesValue(bytes);
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.length() - end < MOST_PADDING && text.charAt(end - 1) == '=') {
            end--;
        }
        return text.substring(0, end);
    }

    private static RuntimeException notBase64(String text) {
        return Faults.failed("base64::decode", "the text is not base64: " + Faults.quote(text));
    }
}
