package io.temblor.config;

import io.temblor.connector.DataSize;
import io.temblor.connector.Secret;
import io.temblor.connector.schema.BoolType;
import io.temblor.connector.schema.DurationType;
import io.temblor.connector.schema.ListType;
import io.temblor.connector.schema.MapType;
import io.temblor.connector.schema.NumberType;
import io.temblor.connector.schema.PathType;
import io.temblor.connector.schema.RecordType;
import io.temblor.connector.schema.SecretType;
import io.temblor.connector.schema.SettingType;
import io.temblor.connector.schema.SizeType;
import io.temblor.connector.schema.TextType;
import io.temblor.connector.schema.WholeType;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A kind that a schema describes: read as the same kind of a record's component would be, held against the limits of
/// the schema, and made a value.
record SchemaKind(SettingType type, Kind kind) implements Kind {

    static SchemaKind of(SettingType type) {
        return new SchemaKind(type, kind(type));
    }

    private static Kind kind(SettingType type) {
        return switch (type) {
            case TextType text -> text.words().isEmpty() ? Kinds.of(String.class) : Choice.of(text.words());
            case WholeType _ -> Kinds.of(long.class);
            case NumberType _ -> Kinds.of(double.class);
            case BoolType _ -> Kinds.of(boolean.class);
            case DurationType _ -> Kinds.of(Duration.class);
            case SizeType _ -> Kinds.of(DataSize.class);
            case PathType _ -> Kinds.of(Path.class);
            case SecretType _ -> Kinds.of(Secret.class);
            case ListType list -> new ListKind(of(list.element()));
            case MapType map -> new MapKind(of(map.element()));
            case RecordType fields -> new RecordKind(new SchemaBinding(fields.settings())::bind);
        };
    }

    @Override
    public String word() {
        return kind.word();
    }

    @Override
    public String expected() {
        return kind.expected();
    }

    @Override
    public List<String> possible() {
        return kind.possible();
    }

    @Override
    public Optional<Value> read(Setting setting) {
        return kind.read(setting).map(SchemaKind::value).flatMap(value -> checked(setting, value));
    }

    private Optional<Value> checked(Setting setting, Value value) {
        Optional<String> problem = type.problem(value);
        return problem.isPresent() ? setting.wrong(problem.get()) : Optional.of(value);
    }

    private static Value value(Object read) {
        return switch (read) {
            case Duration duration -> new IntegerValue(duration.toNanos());
            case DataSize size -> new IntegerValue(size.bytes());
            case Path path -> new StringValue(path.toString());
            case Secret secret -> new StringValue(secret.value());
            default -> Value.of(read);
        };
    }
}
