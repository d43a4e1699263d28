package io.temblor.connector.schema.json;

import io.temblor.connector.schema.DurationType;
import io.temblor.connector.schema.ListType;
import io.temblor.connector.schema.MapType;
import io.temblor.connector.schema.NumberType;
import io.temblor.connector.schema.Quantity;
import io.temblor.connector.schema.RecordType;
import io.temblor.connector.schema.SettingSchema;
import io.temblor.connector.schema.SettingType;
import io.temblor.connector.schema.SizeType;
import io.temblor.connector.schema.WholeType;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Turns defaults into what is handed over. What is of another type stays as it is, for the type to refuse.
final class Defaults {
    private Defaults() {}

    static Value read(SettingType type, Node written) {
        return switch (type) {
            case DurationType _ -> amount(written, Quantity.DURATION, Quantity::nanoseconds);
            case SizeType _ -> amount(written, Quantity.SIZE, Quantity::bytes);
            case WholeType _ -> whole(written);
            case NumberType _
            when written.value() instanceof IntegerValue number -> new FloatValue(number.doubleValue());
            case ListType list
            when written.value() instanceof ArrayValue ->
                ArrayValue.of(written.elements().stream()
                        .map(element -> read(list.element(), element))
                        .toList());
            case MapType map when written.value() instanceof RecordValue -> map(map, written);
            case RecordType fields when written.value() instanceof RecordValue -> filled(fields, written);
            default -> written.value();
        };
    }

    private static Value amount(Node written, String expected, ToLongFunction<Quantity> read) {
        if (!(written.value() instanceof StringValue text)) {
            return whole(written);
        }
        Quantity quantity = Quantity.of(text.value())
                .orElseThrow(() -> written.fault("expected " + expected + ", found " + written.found()));
        return written.make(() -> new IntegerValue(read.applyAsLong(quantity)));
    }

    private static Value whole(Node written) {
        boolean isWhole = written.value() instanceof FloatValue number
                && number.value() == Math.rint(number.value())
                && Math.abs(number.value()) < 0x1p63;
        return isWhole ? new IntegerValue((long) written.number()) : written.value();
    }

    private static Value map(MapType map, Node written) {
        RecordValue.Builder values = RecordValue.builder();
        written.children().forEach(child -> values.put(child.key(), read(map.element(), child)));
        return values.build();
    }

    /// A record with the defaults of what is not written.
    private static Value filled(RecordType fields, Node written) {
        RecordValue.Builder values = RecordValue.builder();
        for (SettingSchema setting : fields.settings().settings()) {
            written.child(setting.name())
                    .map(child -> read(setting.type(), child))
                    .or(() -> unwritten(setting, written))
                    .ifPresent(value -> values.put(setting.name(), value));
        }
        written.children().stream()
                .filter(child -> fields.settings().find(child.key()).isEmpty())
                .forEach(child -> values.put(child.key(), child.value()));
        return values.build();
    }

    private static Optional<Value> unwritten(SettingSchema setting, Node around) {
        return setting.required() && setting.type() instanceof RecordType inner
                ? setting.byDefault()
                        .or(() -> Optional.of(filled(inner, new Node(around.pointer(), RecordValue.EMPTY))))
                : setting.byDefault();
    }
}
