package io.temblor.connector.value;

import java.util.Map;

/// Writes values as JSON for messages and logs. Plain recursion: the values of the engine are of bounded depth.
final class JsonText {
    private JsonText() {}

    static String of(Value value) {
        StringBuilder out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        appendQuoted(text, out);
        return out.toString();
    }

    private static void append(Value value, StringBuilder out) {
        switch (value) {
            case ArrayValue array -> appendArray(array, out);
            case RecordValue fields -> appendRecord(fields, out);
            default -> out.append(value);
        }
    }

    private static void appendArray(ArrayValue array, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(array.get(i), out);
        }
        out.append(']');
    }

    private static void appendRecord(RecordValue fields, StringBuilder out) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Value> entry : fields.entries()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            appendQuoted(entry.getKey(), out);
            out.append(':');
            append(entry.getValue(), out);
        }
        out.append('}');
    }

    private static void appendQuoted(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(text.charAt(i), out);
        }
        out.append('"');
    }

    private static void appendEscaped(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
