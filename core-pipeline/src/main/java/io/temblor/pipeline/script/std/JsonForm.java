package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Writes values as JSON, into a text. Floats that are not finite become null.
///
/// **Threading.** One thread at a time.
///
/// **Failure.** What is nested too deep or gets too long makes the function fail.
final class JsonForm {
    private static final int MAX_DEPTH = 1024;
    private static final int MAX_LENGTH = 1 << 26;
    private static final int FIRST_NOT_CONTROL = ' ';

    private final String function;
    private final Style style;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    /// How records and bytes are written, and whether each member has a line of its own.
    enum Style {
        /// Bytes as base64.
        PLAIN,
        /// Bytes as base64, the keys of records in the order of their bytes.
        SORTED,
        /// Bytes as arrays of numbers.
        COMPACT,
        /// Bytes as arrays of numbers, all of it indented by two spaces.
        PRETTY
    }

    private JsonForm(String function, Style style) {
        this.function = function;
        this.style = style;
    }

    /// A value as JSON.
    ///
    /// @param function who is to fail if there is none
    static String of(Value value, Style style, String function) {
        JsonForm form = new JsonForm(function, style);
        form.write(value);
        return form.out.toString();
    }

    private void write(Value value) {
        if (out.length() > MAX_LENGTH) {
            throw Faults.failed(function, "the JSON text would be longer than " + MAX_LENGTH + " characters");
        }
        switch (value) {
            case StringValue text -> writeText(text.value());
            case FloatValue number -> out.append(Numbers.json(number.value()));
            case BytesValue bytes -> writeBytes(bytes);
            case ArrayValue array -> writeArray(list(array));
            case RecordValue fields -> writeRecord(fields);
            default -> out.append(value);
        }
    }

    private static List<Value> list(ArrayValue array) {
        List<Value> list = new ArrayList<>(array.size());
        array.forEach(list::add);
        return list;
    }

    private void writeBytes(BytesValue bytes) {
        if (style == Style.PLAIN || style == Style.SORTED) {
            out.append('"')
                    .append(Base64.getEncoder().encodeToString(bytes.toByteArray()))
                    .append('"');
        } else {
            writeArray(BinaryFunctions.numbers(bytes));
        }
    }

    private void writeArray(List<Value> elements) {
        descend('[');
        for (int i = 0; i < elements.size(); i++) {
            separate(i > 0);
            write(elements.get(i));
        }
        ascend(']', !elements.isEmpty());
    }

    private void writeRecord(RecordValue fields) {
        Collection<Map.Entry<String, Value>> entries =
                style == Style.SORTED ? ValueOrder.sorted(fields) : fields.entries();
        descend('{');
        boolean more = false;
        for (Map.Entry<String, Value> entry : entries) {
            separate(more);
            more = true;
            writeText(entry.getKey());
            out.append(style == Style.PRETTY ? ": " : ":");
            write(entry.getValue());
        }
        ascend('}', more);
    }

    private void descend(char opening) {
        if (++depth > MAX_DEPTH) {
            throw Faults.failed(
                    function,
                    "the value is nested too deep; at most " + MAX_DEPTH + " arrays and records may lie within one"
                            + " another");
        }
        out.append(opening);
    }

    private void ascend(char closing, boolean any) {
        depth--;
        if (any) {
            breakLine();
        }
        out.append(closing);
    }

    private void separate(boolean more) {
        if (more) {
            out.append(',');
        }
        breakLine();
    }

    private void breakLine() {
        if (style == Style.PRETTY) {
            out.append('\n').repeat("  ", depth);
        }
    }

    private void writeText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            writeChar(text.charAt(i));
        }
        out.append('"');
    }

    private void writeChar(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < FIRST_NOT_CONTROL) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
