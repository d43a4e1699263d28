package io.temblor.connector.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an event carries: one value of the value model, immutable.
///
/// Read it with a pattern switch; the eight kinds are closed:
/// ```java
/// switch (value) {
///     case StringValue text -> print(text.value());
///     case RecordValue fields -> print(fields.get("message"));
///     default -> print(value.type());
/// }
/// ```
public sealed interface Value
        permits NullValue, BoolValue, IntegerValue, FloatValue, StringValue, BytesValue, ArrayValue, RecordValue {

    /// The one null.
    Value NULL = NullValue.INSTANCE;

    /// The type of this value.
    ValueType type();

    /// This value as JSON text. Bytes appear as base64; infinities and what is not a number, for which JSON has
    /// no text, by their names in Java. For messages and logs, not for speed.
    @Override
    String toString();

    /// The value of a Java object: null, [Boolean], integral and floating numbers, [CharSequence], `byte[]`,
    /// [List], [Map] with string keys, or a [Value], which is returned as it is.
    ///
    /// @throws IllegalArgumentException if the object, or one inside it, is of another class
    static Value of(@Nullable Object object) {
        return switch (object) {
            case null -> NULL;
            case Value value -> value;
            case Boolean bool -> BoolValue.of(bool);
            case Byte number -> new IntegerValue(number);
            case Short number -> new IntegerValue(number);
            case Integer number -> new IntegerValue(number);
            case Long number -> new IntegerValue(number);
            case Float number -> new FloatValue(number);
            case Double number -> new FloatValue(number);
            case CharSequence text -> new StringValue(text.toString());
            case byte[] bytes -> new BytesValue(bytes);
            case List<?> list -> ArrayValue.of(list.stream().map(Value::of).toList());
            case Map<?, ?> map -> recordOf(map);
            default ->
                throw new IllegalArgumentException("no value for an object of " + object.getClass() + "; possible are"
                        + " null, Boolean, numbers up to 64 bits, CharSequence, byte[], List, Map and Value");
        };
    }

    private static RecordValue recordOf(Map<?, ?> map) {
        RecordValue.Builder builder = RecordValue.builder();
        map.forEach((key, value) -> {
            if (!(key instanceof CharSequence name)) {
                throw new IllegalArgumentException("the keys of a record are strings, but one is " + key);
            }
            builder.put(name.toString(), of(value));
        });
        return builder.build();
    }
}
