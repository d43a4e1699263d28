package io.temblor.pipeline.codec;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses JSON documents, one call each, without recursion: what is open is kept in a list whose length is the
/// depth.
final class JsonParser {
    private final JsonCursor cursor = new JsonCursor();
    private final JsonStringReader strings = new JsonStringReader(cursor);
    private final JsonNumberReader numbers;
    private final List<Open> open = new ArrayList<>();
    private final int maxDepth;
    private final long maxSize;

    /// An array or a record whose end has not come yet.
    private sealed interface Open {}

    private record OpenArray(List<Value> elements) implements Open {}

    private static final class OpenRecord implements Open {
        final RecordValue.Builder fields = RecordValue.builder();
        String key = "";
    }

    JsonParser(JsonSettings settings) {
        numbers = new JsonNumberReader(cursor, settings.maxNumberLength());
        maxDepth = settings.maxDepth();
        maxSize = settings.maxSize().bytes();
    }

    /// The one value that the bytes stand for.
    Value parse(byte[] bytes, int offset, int length) throws DecodeException {
        cursor.reset(bytes, offset, length);
        try {
            if (length > maxSize) {
                throw cursor.fault(
                        "the document is longer than max-size allows: max-size=" + maxSize + ", length=" + length,
                        offset);
            }
            return document();
        } finally {
            cursor.release();
            open.clear();
        }
    }

    private Value document() throws DecodeException {
        Value value = value();
        cursor.skipSpace();
        if (cursor.at < cursor.end) {
            throw cursor.expected("the end of the document");
        }
        return value;
    }

    private Value value() throws DecodeException {
        while (true) {
            Value value = begin();
            while (value != null) {
                if (open.isEmpty()) {
                    return value;
                }
                value = addToInnermost(value);
            }
        }
    }

    /// The value that begins here, or null if it is an array or a record with content, whose first value comes
    /// next.
    private @Nullable Value begin() throws DecodeException {
        cursor.skipSpace();
        return switch (cursor.peek()) {
            case '"' -> new StringValue(strings.read());
            case '{' -> beginRecord();
            case '[' -> beginArray();
            case 't' -> word("true", BoolValue.TRUE);
            case 'f' -> word("false", BoolValue.FALSE);
            case 'n' -> word("null", Value.NULL);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numbers.read();
            default -> throw cursor.expected("a value");
        };
    }

    private @Nullable Value beginArray() throws DecodeException {
        descend();
        if (cursor.take(']')) {
            return ArrayValue.of();
        }
        open.add(new OpenArray(new ArrayList<>()));
        return null;
    }

    private @Nullable Value beginRecord() throws DecodeException {
        descend();
        if (cursor.take('}')) {
            return RecordValue.EMPTY;
        }
        OpenRecord fields = new OpenRecord();
        fields.key = key("a key or `}`");
        open.add(fields);
        return null;
    }

    private void descend() throws DecodeException {
        if (open.size() == maxDepth) {
            throw cursor.fault("the document is nested deeper than max-depth allows: max-depth=" + maxDepth, cursor.at);
        }
        cursor.at++;
        cursor.skipSpace();
    }

    /// Adds a value to the innermost array or record; returns that if it ends here, or null if another value
    /// comes.
    private @Nullable Value addToInnermost(Value value) throws DecodeException {
        cursor.skipSpace();
        return switch (open.getLast()) {
            case OpenArray array -> addTo(array, value);
            case OpenRecord fields -> addTo(fields, value);
        };
    }

    private @Nullable Value addTo(OpenArray array, Value value) throws DecodeException {
        array.elements.add(value);
        if (cursor.take(',')) {
            return null;
        }
        close(']');
        return ArrayValue.of(array.elements);
    }

    private @Nullable Value addTo(OpenRecord fields, Value value) throws DecodeException {
        fields.fields.put(fields.key, value);
        if (cursor.take(',')) {
            cursor.skipSpace();
            fields.key = key("a key");
            return null;
        }
        close('}');
        return fields.fields.build();
    }

    private void close(char bracket) throws DecodeException {
        if (!cursor.take(bracket)) {
            throw cursor.expected("`,` or `" + bracket + "`");
        }
        open.removeLast();
    }

    private String key(String expected) throws DecodeException {
        if (cursor.peek() != '"') {
            throw cursor.expected(expected);
        }
        String key = strings.read();
        cursor.skipSpace();
        if (!cursor.take(':')) {
            throw cursor.expected("`:`");
        }
        return key;
    }

    private Value word(String word, Value value) throws DecodeException {
        for (int i = 0; i < word.length(); i++) {
            if (!cursor.take(word.charAt(i))) {
                throw cursor.expected("`" + word + "`");
            }
        }
        return value;
    }
}
