package io.temblor.config;

import com.typesafe.config.ConfigValue;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Reads any setting as a value of the value model.
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
            case NUMBER -> number(setting.value());
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

    /// The library keeps whole numbers above a `long` as floating ones, but also the text they were written as.
    private static Value number(ConfigValue value) {
        Number number = (Number) value.unwrapped();
        if (!(number instanceof Double)) {
            return new IntegerValue(number.longValue());
        }
        Optional<BigInteger> unsigned = Numbers.parsed(value.render())
                .filter(parsed -> parsed.scale() == 0)
                .map(BigDecimal::toBigInteger)
                .filter(whole -> whole.signum() > 0 && whole.bitLength() <= Long.SIZE);
        return unsigned.isPresent()
                ? IntegerValue.ofUnsigned(unsigned.get().longValue())
                : new FloatValue(number.doubleValue());
    }
}
