package io.temblor.pipeline.troy;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value of a setting, and the expression that yields it: as far as that is written out, the place of
/// each part is known.
record Placed(Value value, Expr written) {
    Span span() {
        return written.span();
    }

    /// A field of a record and where its key stands.
    record Field(String key, Span keySpan, Placed value) {}

    /// The fields of a record; none of any other value.
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (value instanceof RecordValue record) {
            for (Map.Entry<String, Value> entry : record.entries()) {
                fields.add(field(entry.getKey(), entry.getValue()));
            }
        }
        return fields;
    }

    private Field field(String key, Value of) {
        Optional<Expr.Fields.Field> found = writtenField(key);
        return new Field(
                key,
                found.map(field -> field.key().span()).orElse(span()),
                new Placed(of, found.map(Expr.Fields.Field::value).orElse(written)));
    }

    private Optional<Expr.Fields.Field> writtenField(String key) {
        return written instanceof Expr.Fields record
                ? record.fields().stream()
                        .filter(field -> field.key() instanceof Expr.Literal(StringValue text, var _)
                                && text.value().equals(key))
                        .reduce((_, last) -> last)
                : Optional.empty();
    }

    /// The field of that name.
    Optional<Placed> field(String key) {
        return fields().stream()
                .filter(field -> field.key().equals(key))
                .map(Field::value)
                .findFirst();
    }

    /// The elements of an array; none of any other value.
    List<Placed> elements() {
        List<Placed> elements = new ArrayList<>();
        if (value instanceof ArrayValue array) {
            List<Expr> parts = written instanceof Expr.Array(List<Expr> all, var _) ? all : List.of();
            for (int i = 0; i < array.size(); i++) {
                elements.add(new Placed(array.get(i), i < parts.size() ? parts.get(i) : written));
            }
        }
        return elements;
    }

    /// The text that it is.
    Optional<String> text() {
        return value instanceof StringValue text ? Optional.of(text.value()) : Optional.empty();
    }
}
