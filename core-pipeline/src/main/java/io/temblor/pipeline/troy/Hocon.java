package io.temblor.pipeline.troy;

import com.typesafe.config.ConfigUtil;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Values as a person would write them in HOCON.
final class Hocon {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Set<String> RESERVED = Set.of("true", "false", "yes", "no", "on", "off", "null", "include");

    private Hocon() {}

    /// A quantity with its unit, or another word that needs no quotes.
    record Bare(String text) {}

    static String key(String key) {
        return KEY.matcher(key).matches() ? key : ConfigUtil.quoteString(key);
    }

    /// A value on one line: a text, a number, a truth value, a [Bare], a list, a map or a [Value].
    static String value(Object value) {
        return switch (value) {
            case Bare(String text) -> text;
            case String text -> text(text);
            case StringValue text -> text(text.value());
            case Value other -> other.toString();
            case List<?> list -> list.stream().map(Hocon::value).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> record(map);
            default -> value.toString();
        };
    }

    private static String text(String text) {
        return WORD.matcher(text).matches() && !RESERVED.contains(text) ? text : ConfigUtil.quoteString(text);
    }

    private static String record(Map<?, ?> map) {
        return map.isEmpty()
                ? "{}"
                : map.entrySet().stream()
                        .map(entry -> setting(String.valueOf(entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /// `key = value`, or `key { ... }` for a map.
    static String setting(String key, Object value) {
        return key(key) + (value instanceof Map ? " " : " = ") + value(value);
    }
}
