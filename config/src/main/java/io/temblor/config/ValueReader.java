package io.temblor.config;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Optional;

/// Reads any setting as a value of the value model. Whole numbers beyond a `long` are texts, as everywhere in
/// HOCON.
final class ValueReader {
    private ValueReader() {}

    static Optional<Value> read(Setting setting) {
        return Optional.of(value(setting));
    }

    private static Value value(Setting setting) {
        return switch (setting.value().valueType()) {
            case NULL -> Value.NULL;
            case BOOLEAN -> BoolValue.of((boolean) setting.value().unwrapped());
            case STRING -> new StringValue(setting.text());
            case NUMBER -> number(setting);
            case LIST -> list(setting.elements().orElseThrow());
            case OBJECT -> object(setting.children());
        };
    }

    private static Value list(List<Setting> elements) {
        return ArrayValue.of(elements.stream().map(ValueReader::value).toList());
    }

    private static Value object(List<Setting> children) {
        RecordValue.Builder builder = RecordValue.builder();
        children.forEach(child -> builder.put(child.key(), value(child)));
        return builder.build();
    }

    /// The library makes a whole number of 1.0, but keeps the text.
    private static Value number(Setting setting) {
        Number number = (Number) setting.value().unwrapped();
        boolean floating = number instanceof Double || setting.text().matches(".*[.eE].*");
        return floating ? new FloatValue(number.doubleValue()) : new IntegerValue(number.longValue());
    }
}
