package io.temblor.cli;

import io.temblor.cli.script.JsonDocuments;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Arguments of a command that are JSON.
final class JsonArgument implements ITypeConverter<Value> {
    /// Arguments that are JSON records.
    static final class OfRecord implements ITypeConverter<RecordValue> {
        @Override
        public RecordValue convert(String text) {
            Value value = new JsonArgument().convert(text);
            if (value instanceof RecordValue fields) {
                return fields;
            }
            throw new TypeConversionException(
                    "must be a record, as in {\"level\":3}, but is of the type " + value.type());
        }
    }

    @Override
    public Value convert(String text) {
        try {
            return JsonDocuments.of(text).value();
        } catch (DecodeException e) {
            throw new TypeConversionException("not JSON: " + e.getMessage());
        }
    }
}
