package io.temblor.connector.schema.json;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A value in a schema and its place.
///
/// @param pointer the place, as a JSON pointer
/// @param value   what stands there
record Node(String pointer, Value value) {

    static String pointer(String around, String key) {
        return around + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    InvalidSchemaException fault(String problem) {
        return new InvalidSchemaException(pointer, problem);
    }

    /// Makes something that refuses what stands here by an [IllegalArgumentException].
    <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (InvalidSchemaException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    /// What this node says at a key, or empty if it says nothing.
    Optional<Node> child(String key) {
        return Optional.ofNullable(fields().get(key)).map(child -> new Node(pointer(pointer, key), child));
    }

    /// What this node says at a key, read, or `absent` if it says nothing.
    <T> T get(String key, Function<Node, T> reader, T absent) {
        return child(key).map(reader).orElse(absent);
    }

    List<String> keys() {
        return fields().entries().stream().map(Map.Entry::getKey).toList();
    }

    List<Node> children() {
        return keys().stream().flatMap(key -> child(key).stream()).toList();
    }

    String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    List<Node> elements() {
        if (!(value instanceof ArrayValue array)) {
            throw expected("an array");
        }
        List<Node> elements = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            elements.add(new Node(pointer(pointer, String.valueOf(i)), array.get(i)));
        }
        return elements;
    }

    private RecordValue fields() {
        if (value instanceof RecordValue fields) {
            return fields;
        }
        throw expected("an object");
    }

    String text() {
        if (value instanceof StringValue text) {
            return text.value();
        }
        throw expected("a string");
    }

    boolean bool() {
        if (value instanceof BoolValue bool) {
            return bool.value();
        }
        throw expected("true or false");
    }

    double number() {
        return switch (value) {
            case FloatValue number -> number.value();
            case IntegerValue number -> number.doubleValue();
            default -> throw expected("a number");
        };
    }

    /// A whole number, which JSON Schema lets one write as 1.0, too.
    BigInteger whole() {
        try {
            return switch (value) {
                case IntegerValue number -> new BigInteger(number.toString());
                case FloatValue number -> new BigDecimal(number.value()).toBigIntegerExact();
                default -> throw expected("a whole number");
            };
        } catch (ArithmeticException e) {
            throw expected("a whole number");
        }
    }

    private InvalidSchemaException expected(String what) {
        return fault("expected " + what + ", found " + found());
    }

    /// What stands here, for messages.
    String found() {
        return switch (value) {
            case RecordValue _ -> "an object";
            case ArrayValue _ -> "an array";
            case StringValue text
            when text.value().length() > 60 -> new StringValue(text.value().substring(0, 60) + "…").toString();
            default -> value.toString();
        };
    }
}
