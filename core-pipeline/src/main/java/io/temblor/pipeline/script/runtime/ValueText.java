package io.temblor.pipeline.script.runtime;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.Map;

/// Writes values as JSON, as long as there is room: a small value may be a long text if it is shared in many places.
final class ValueText {
    private static final int MAX_DEPTH = 1024;

    private final StringBuilder out;
    private final int end;

    private int depth;

    private ValueText(StringBuilder out, int end) {
        this.out = out;
        this.end = end;
    }

    /// Adds a value to a text.
    ///
    /// @param end the length of the text at which there is no more room
    /// @return whether there was enough
    static boolean append(Value value, StringBuilder out, int end) {
        return new ValueText(out, end).append(value);
    }

    private boolean append(Value value) {
        return switch (value) {
            case ArrayValue array -> open('[') && elements(array) && close(']');
            case RecordValue fields -> open('{') && fields(fields) && close('}');
            default -> add(value.toString());
        };
    }

    private boolean elements(ArrayValue array) {
        for (int i = 0; i < array.size(); i++) {
            if (!(i == 0 || add(",")) || !append(array.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean fields(RecordValue fields) {
        boolean first = true;
        for (Map.Entry<String, Value> field : fields.entries()) {
            String key = new StringValue(field.getKey()).toString();
            if (!(first || add(",")) || !add(key) || !add(":") || !append(field.getValue())) {
                return false;
            }
            first = false;
        }
        return true;
    }

    private boolean open(char bracket) {
        out.append(bracket);
        return ++depth <= MAX_DEPTH;
    }

    private boolean close(char bracket) {
        depth--;
        out.append(bracket);
        return true;
    }

    private boolean add(String text) {
        out.append(text);
        return out.length() < end;
    }
}
