package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import org.jspecify.annotations.Nullable;

/// Reads one line of the line protocol of InfluxDB, such as `weather,place=a\ b temp=82,wet=t,name="x" 1465839830`,
/// once.
///
/// It becomes `{"measurement": "weather", "tags": {"place": "a b"}, "fields": {"temp": 82.0, …},
/// "timestamp": 1465839830}`. A field is a text in quotes, a truth value (`t`, `T`, `true`, `True`, `TRUE`
/// and the like for false), an integer with `i` behind it, an unsigned one with `u`, or a float. A
/// backslash keeps the sign behind it from ending a name, a tag or a text; before other characters it
/// stands for itself.
final class InfluxLine {
    private final String line;
    private final long nanosIfNone;
    private int at;
    private @Nullable String expected;

    /// @param nanosIfNone the time if the line has none
    InfluxLine(String line, long nanosIfNone) {
        this.line = line.strip();
        this.nanosIfNone = nanosIfNone;
    }

    /// The record of the line, or null if it is none: see [#problem].
    @Nullable
    RecordValue read() {
        if (isBlank()) {
            return null;
        }
        String measurement = text(", ", "`,` or a space behind the measurement");
        RecordValue tags = measurement != null && skips(',') ? tags() : RecordValue.EMPTY;
        if (measurement == null || tags == null) {
            return null;
        }
        at++;
        RecordValue fields = fields();
        Value time = fields == null ? null : time();
        if (fields == null || time == null) {
            return null;
        }
        return RecordValue.builder()
                .put("measurement", measurement)
                .put("tags", tags)
                .put("fields", fields)
                .put("timestamp", time)
                .build();
    }

    /// Whether the line has nothing, or only a comment.
    boolean isBlank() {
        return line.isEmpty() || line.startsWith("#");
    }

    /// What is wrong with a line that is not blank and has no record.
    String problem() {
        return "expected " + expected + ", found " + Excerpt.at(line, at);
    }

    private <T> @Nullable T fault(String what, int place) {
        expected = what;
        at = place;
        return null;
    }

    private boolean skips(char c) {
        boolean isNext = at < line.length() && line.charAt(at) == c;
        at += isNext ? 1 : 0;
        return isNext;
    }

    private @Nullable RecordValue tags() {
        RecordValue.Builder tags = RecordValue.builder();
        do {
            String key = text("=, ", "`=` behind the name of a tag");
            if (key == null || !skips('=')) {
                return fault("`=` behind the name of a tag", at);
            }
            String value = text(", ", "a space behind the tags");
            if (value == null) {
                return null;
            }
            tags.put(key, value);
        } while (skips(','));
        return tags.build();
    }

    private @Nullable RecordValue fields() {
        RecordValue.Builder fields = RecordValue.builder();
        do {
            String key = text("=", "`=` behind the name of a field");
            if (key == null) {
                return null;
            }
            at++;
            Value value = skips('"') ? quoted() : plain();
            if (value == null) {
                return null;
            }
            fields.put(key, value);
        } while (skips(','));
        return fields.build();
    }

    private @Nullable Value quoted() {
        String text = text("\"", "a closing quote");
        if (text == null) {
            return null;
        }
        at++;
        boolean ends = at == line.length() || line.charAt(at) == ',' || line.charAt(at) == ' ';
        return ends ? new StringValue(text) : fault("`,`, a space or the end behind a text", at);
    }

    private @Nullable Value plain() {
        int begin = at;
        while (at < line.length() && line.charAt(at) != ',' && line.charAt(at) != ' ') {
            at++;
        }
        Value value = scalar(line.substring(begin, at));
        return value == null ? fault("a number, a truth value or a text in quotes", begin) : value;
    }

    private static @Nullable Value scalar(String text) {
        return switch (text) {
            case "t", "T", "true", "True", "TRUE" -> BoolValue.of(true);
            case "f", "F", "false", "False", "FALSE" -> BoolValue.of(false);
            default -> number(text);
        };
    }

    private static @Nullable Value number(String text) {
        char unit = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (unit == 'u' && text.startsWith("-")) {
            return null;
        }
        return unit == 'i' || unit == 'u'
                ? TextConversion.INT.convert(text.substring(0, text.length() - 1))
                : TextConversion.FLOAT.convert(text);
    }

    private @Nullable Value time() {
        if (!skips(' ')) {
            return IntegerValue.ofUnsigned(nanosIfNone);
        }
        String digits = line.substring(at);
        boolean isNatural = !digits.startsWith("-");
        Value time = isNatural ? TextConversion.INT.convert(digits) : null;
        return time == null ? fault("a time, in nanoseconds", at) : time;
    }

    /// Moves to the first of some signs that has no backslash before it.
    ///
    /// @return what lies before, without those backslashes
    private @Nullable String text(String ends, String what) {
        int begin = at;
        StringBuilder unescaped = null;
        for (int i = at; i < line.length(); i++) {
            char c = line.charAt(i);
            if (ends.indexOf(c) >= 0) {
                at = i;
                return unescaped == null
                        ? line.substring(begin, i)
                        : unescaped.append(line, begin, i).toString();
            }
            boolean escapes = c == '\\' && i + 1 < line.length();
            if (escapes && (line.charAt(i + 1) == '\\' || ends.indexOf(line.charAt(i + 1)) >= 0)) {
                unescaped = (unescaped == null ? new StringBuilder() : unescaped).append(line, begin, i);
                begin = ++i;
            }
        }
        return fault(what, line.length());
    }
}
