package io.temblor.connector.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.temblor.connector.document.Document;
import io.temblor.connector.value.RandomValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// JSON texts made by chance, most of them damaged: close enough to JSON that every rule is tried from both
/// sides.
final class JsonMutations {
    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\"\"",
        "[]",
        "{}",
        "null",
        "true",
        "false",
        "-",
        "0",
        "1",
        ".",
        "e",
        "E+",
        "e-400",
        "e400",
        "\n",
        "\r\n",
        "\t",
        " ",
        "\u0000",
        "\u001f",
        "\u007f",
        "/",
        "\\u",
        "\\u0041",
        "\\u0000",
        "\\ud83d",
        "\\ude00",
        "\\ud83d\\ude00",
        "\\n",
        "\\x",
        "\"a\":",
        ",\"a\":1",
        "1e5",
        "-0",
        "0.10",
        "18446744073709551616",
        "-9223372036854775809",
        "NaN",
        "\u00ef\u00bb\u00bf"
    };
    private static final String[] WIDE = {
        "\u0080",
        "\u00bf",
        "\u00c0\u0080",
        "\u00c2\u0080",
        "\u00c3",
        "\u00c3\u00a9",
        "\u00df\u00bf",
        "\u00e0\u009f\u00bf",
        "\u00e0\u00a0\u0080",
        "\u00e2\u0082",
        "\u00e2\u0082\u00ac",
        "\u00ed\u009f\u00bf",
        "\u00ed\u00a0\u0080",
        "\u00ef\u00bf\u00bf",
        "\u00f0\u008f\u00bf\u00bf",
        "\u00f0\u0090\u0080\u0080",
        "\u00f0\u009f\u0098",
        "\u00f0\u009f\u0098\u0080",
        "\u00f4\u008f\u00bf\u00bf",
        "\u00f4\u0090\u0080\u0080",
        "\u00f8",
        "\u00ff"
    };
    private static final int MOST_CHANGES = 3;

    private final Random random;
    private final RandomValues values;
    private final List<byte[]> seeds = new ArrayList<>();

    JsonMutations(Random random) {
        this.random = random;
        this.values = new RandomValues(random, true);
        for (String text : JsonCases.ACCEPTED) {
            if (text.length() < 300) {
                seeds.add(text.getBytes(ISO_8859_1));
            }
        }
    }

    /// Some text.
    byte[] next() {
        byte[] text = seed();
        for (int changes = random.nextInt(MOST_CHANGES + 1); changes > 0; changes--) {
            text = changed(text);
        }
        return text;
    }

    private byte[] seed() {
        if (random.nextInt(4) == 0) {
            return seeds.get(random.nextInt(seeds.size()));
        }
        JsonStyle style = new JsonStyle(random.nextBoolean(), random.nextInt(4) == 0);
        return JsonTexts.text(Document.of(values.value()), style).getBytes(UTF_8);
    }

    private byte[] changed(byte[] text) {
        int at = random.nextInt(text.length + 1);
        return switch (random.nextInt(12)) {
            case 0 -> flipped(text);
            case 1 -> Arrays.copyOf(text, at);
            case 2 -> without(text, at, Math.min(text.length, at + 1 + random.nextInt(4)));
            case 3 -> spliced(text, at, seed());
            case 4 -> inserted(text, at, WIDE[random.nextInt(WIDE.length)]);
            case 5 -> inserted(text, at, digits());
            case 6 -> nested(text);
            case 7 -> doubled(text);
            default -> inserted(text, at, TOKENS[random.nextInt(TOKENS.length)]);
        };
    }

    private byte[] flipped(byte[] text) {
        byte[] flipped = text.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] without(byte[] text, int from, int to) {
        return joined(Arrays.copyOf(text, from), Arrays.copyOfRange(text, to, text.length));
    }

    private byte[] spliced(byte[] text, int at, byte[] other) {
        return joined(
                Arrays.copyOf(text, at), Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length));
    }

    private static byte[] inserted(byte[] text, int at, String latin1) {
        byte[] head = joined(Arrays.copyOf(text, at), latin1.getBytes(ISO_8859_1));
        return joined(head, Arrays.copyOfRange(text, at, text.length));
    }

    private String digits() {
        StringBuilder digits = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 1100 : 25); i >= 0; i--) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private byte[] nested(byte[] text) {
        boolean record = random.nextBoolean();
        int times = random.nextInt(50) == 0 ? 500 + random.nextInt(20) : 1 + random.nextInt(5);
        byte[] head = joined((record ? "{\"a\":" : "[").repeat(times).getBytes(ISO_8859_1), text);
        return joined(head, (record ? "}" : "]").repeat(times).getBytes(ISO_8859_1));
    }

    /// A record in which the keys of the text, if it is one, stand twice.
    private byte[] doubled(byte[] text) {
        if (text.length < 3 || text[0] != '{' || text[text.length - 1] != '}') {
            return joined(joined("{\"a\":1,\"a\":".getBytes(ISO_8859_1), text), "}".getBytes(ISO_8859_1));
        }
        byte[] comma = joined(Arrays.copyOf(text, text.length - 1), ",".getBytes(ISO_8859_1));
        return joined(comma, Arrays.copyOfRange(text, 1, text.length));
    }

    private static byte[] joined(byte[] left, byte[] right) {
        byte[] joined = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, joined, left.length, right.length);
        return joined;
    }
}
