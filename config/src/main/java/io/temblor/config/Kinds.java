package io.temblor.config;

import io.temblor.connector.DataSize;
import io.temblor.connector.Secret;
import io.temblor.connector.schema.Quantity;
import io.temblor.connector.value.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The kinds of values that the Java types of settings stand for.
final class Kinds {
    private static final Kind WHOLE = new Scalar(
            "whole number", "a whole number", setting -> Numbers.whole(setting, Long.MIN_VALUE, Long.MAX_VALUE));
    private static final Kind INT = new Scalar(
            "whole number",
            "a whole number",
            setting ->
                    Numbers.whole(setting, Integer.MIN_VALUE, Integer.MAX_VALUE).map(Long::intValue));
    private static final Kind DECIMAL = new Scalar("number", "a number", Numbers::decimal);
    private static final Kind BOOL = new Scalar("true or false", "true or false", Texts::bool);

    private static final Map<Type, Kind> SCALARS = Map.ofEntries(
            Map.entry(String.class, new Scalar("text", "a text", Texts::text)),
            Map.entry(boolean.class, BOOL),
            Map.entry(Boolean.class, BOOL),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(double.class, DECIMAL),
            Map.entry(Double.class, DECIMAL),
            Map.entry(Duration.class, new Scalar("duration", Quantity.DURATION, Units::duration)),
            Map.entry(DataSize.class, new Scalar("size", Quantity.SIZE, Units::size)),
            Map.entry(PlacedText.class, new Scalar("text", "a text", Texts::placed)),
            Map.entry(Path.class, new Scalar("path", "a path", Texts::path)),
            Map.entry(Secret.class, new Scalar("secret", "a secret text", Texts::secret)),
            Map.entry(Value.class, new Scalar("any value", "a value", ValueReader::read)));

    private Kinds() {}

    /// The kind of a type that is no [Optional].
    ///
    /// @throws IllegalArgumentException if settings cannot have this type
    static Kind of(Type type) {
        Kind scalar = SCALARS.get(type);
        if (scalar != null) {
            return scalar;
        }
        return switch (type) {
            case Class<?> words when words.isEnum() -> Choice.of(words);
            case Class<?> record when record.isRecord() -> record(record.asSubclass(Record.class));
            case ParameterizedType list when list.getRawType() == List.class -> new ListKind(of(argument(list, 0)));
            case ParameterizedType either
            when recordOfEither(either).isPresent() ->
                new TextOrKind(((Class<?>) argument(either, 0)).asSubclass(Record.class));
            case ParameterizedType map when isMap(map) -> new MapKind(of(argument(map, 1)));
            default ->
                throw new IllegalArgumentException("a setting cannot be a " + type.getTypeName() + "; possible are "
                        + "String, boolean, int, long, double, Duration, DataSize, Path, Secret, Value, PlacedText, enums, "
                        + "records, TextOr, Optional, List and Map with string keys");
        };
    }

    private static Kind record(Class<? extends Record> type) {
        return new RecordKind(setting -> new RecordBinding<>(type).bind(setting, Optional.empty()));
    }

    /// Whether a type is a record whose components are settings, not one that stands for a scalar.
    static boolean isRecord(Type type) {
        return type instanceof Class<?> record && record.isRecord() && !SCALARS.containsKey(type);
    }

    /// The record of a [TextOr], or empty for any other type.
    static Optional<Type> recordOfEither(Type type) {
        return type instanceof ParameterizedType either && either.getRawType() == TextOr.class
                ? Optional.of(argument(either, 0))
                : Optional.empty();
    }

    /// The type inside an [Optional], or empty for any other.
    static Optional<Type> optional(Type type) {
        return type instanceof ParameterizedType optional && optional.getRawType() == Optional.class
                ? Optional.of(argument(optional, 0))
                : Optional.empty();
    }

    private static boolean isMap(ParameterizedType type) {
        return type.getRawType() == Map.class && argument(type, 0) == String.class;
    }

    private static Type argument(ParameterizedType type, int index) {
        return type.getActualTypeArguments()[index];
    }

    /// One value that is neither list nor record.
    private record Scalar(String word, String expected, Function<Setting, Optional<?>> reader) implements Kind {
        @Override
        public Optional<?> read(Setting setting) {
            return setting.isNull() ? setting.wrong("expected " + expected + ", found null") : reader.apply(setting);
        }
    }
}
