package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.text.WhiteSpace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `string`: texts. Characters are Unicode code points.
public final class StringFunctions {
    private StringFunctions() {}

    public static String format(String format, Value[] values) {
        return new FormatText(format, values).formatted();
    }

    public static boolean isEmpty(String text) {
        return text.isEmpty();
    }

    public static long len(String text) {
        return text.codePointCount(0, text.length());
    }

    public static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    public static String replace(String text, String from, String to) {
        return from.isEmpty() ? String.join(to, split(text)) : text.replace(from, to);
    }

    public static String trim(String text) {
        return trimEnd(trimStart(text));
    }

    public static String trimStart(String text) {
        return text.substring(WhiteSpace.skip(text, 0));
    }

    public static String trimEnd(String text) {
        return text.substring(0, WhiteSpace.end(text));
    }

    public static String lowercase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    public static String uppercase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    public static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    public static String substr(String text, IntegerValue start, IntegerValue end) {
        int from = index(text, start, 2);
        int to = index(text, end, 3);
        int begin = from == text.length() ? 0 : from;
        return begin <= to ? text.substring(begin, to) : text;
    }

    /// Where the character of that number stands; the end of the text if it has not so many.
    private static int index(String text, IntegerValue number, int argument) {
        if (!number.unsigned() && number.bits() < 0) {
            throw Faults.badArgument("string::substr", argument, "must not be negative, but is " + number);
        }
        if (number.unsigned() || number.bits() >= text.codePointCount(0, text.length())) {
            return text.length();
        }
        return text.offsetByCodePoints(0, (int) number.bits());
    }

    public static Value split(String text, String separator) {
        List<String> parts = separator.isEmpty() ? split(text) : parts(text, separator);
        return ArrayValue.of(parts.stream().map(StringValue::new).toList());
    }

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    /// What lies between the empty texts around all characters: nothing, each of them, nothing.
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        parts.add("");
        text.codePoints().mapToObj(Character::toString).forEach(parts::add);
        parts.add("");
        return parts;
    }

    public static boolean contains(String text, String part) {
        return text.contains(part);
    }

    public static String fromUtf8Lossy(BytesValue bytes) {
        return StandardCharsets.UTF_8.decode(bytes.buffer()).toString();
    }

    public static Value intoBinary(String text) {
        return new BytesValue(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
