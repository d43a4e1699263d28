package io.temblor.cli.conform;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A text that is the same for values that count as the same: the keys of records are in order, and bytes are the text
/// that they are in UTF-8.
final class ComparableText {
    private ComparableText() {}

    static String of(Value value) {
        return ordered(value).toString();
    }

    private static Value ordered(Value value) {
        return switch (value) {
            case RecordValue fields -> {
                RecordValue.Builder builder = RecordValue.builder();
                fields.entries().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(field -> builder.put(field.getKey(), ordered(field.getValue())));
                yield builder.build();
            }
            case ArrayValue array -> {
                List<Value> elements = new ArrayList<>();
                array.forEach(element -> elements.add(ordered(element)));
                yield ArrayValue.of(elements);
            }
            case BytesValue bytes -> text(bytes);
            default -> value;
        };
    }

    private static Value text(BytesValue bytes) {
        try {
            return new StringValue(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.buffer()).toString());
        } catch (CharacterCodingException _) {
            return bytes;
        }
    }
}
