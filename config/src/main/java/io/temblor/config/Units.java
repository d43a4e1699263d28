package io.temblor.config;

import io.temblor.connector.DataSize;
import io.temblor.connector.schema.Quantity;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Reads durations and sizes: quantities with a unit.
final class Units {
    private Units() {}

    static Optional<Duration> duration(Setting setting) {
        return read(setting, Quantity.DURATION, Quantity::nanoseconds).map(Duration::ofNanos);
    }

    static Optional<DataSize> size(Setting setting) {
        return read(setting, Quantity.SIZE, Quantity::bytes).map(DataSize::new);
    }

    private static Optional<Long> read(Setting setting, String expected, ToLongFunction<Quantity> reader) {
        Optional<Quantity> quantity = switch (setting.value().valueType()) {
            case STRING, NUMBER -> Quantity.of(setting.text());
            case OBJECT, LIST, BOOLEAN, NULL -> Optional.empty();
        };
        return quantity.isPresent()
                ? read(setting, quantity.get(), reader)
                : setting.wrong("expected " + expected + ", found " + setting.found());
    }

    private static Optional<Long> read(Setting setting, Quantity quantity, ToLongFunction<Quantity> reader) {
        try {
            return Optional.of(reader.applyAsLong(quantity));
        } catch (IllegalArgumentException e) {
            return setting.wrong(String.valueOf(e.getMessage()));
        }
    }
}
