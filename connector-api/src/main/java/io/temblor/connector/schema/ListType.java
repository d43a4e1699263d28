package io.temblor.connector.schema;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.Optional;

/// A list of values of one type.
///
/// @param element the type of each
/// @param size    how many elements are possible
public record ListType(SettingType element, Range size) implements SettingType {
    public ListType {
        size.requireNotNegative("the number of elements");
    }

    /// A list of any number of elements.
    public ListType(SettingType element) {
        this(element, Range.NOT_NEGATIVE);
    }

    @Override
    public Optional<String> problem(Value value) {
        return value instanceof ArrayValue array ? problem(array) : WrongType.of(ValueType.ARRAY, value);
    }

    private Optional<String> problem(ArrayValue array) {
        Optional<String> found = size.problemOfCount(array.size(), "element");
        for (int i = 0; found.isEmpty() && i < array.size(); i++) {
            String place = "[" + i + "] ";
            found = element.problem(array.get(i)).map(problem -> place + problem);
        }
        return found;
    }
}
