package io.temblor.pipeline.operator;

import io.temblor.connector.document.Document;
import io.temblor.connector.document.Text;
import io.temblor.connector.value.NullValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.nio.charset.StandardCharsets;

/// A value of the configuration that values of events are compared with.
///
/// **Threading.** One thread at a time.
///
/// **Hot path.** Compares null, truth values, numbers and texts where they stand in the document.
final class Operand {
    private static final byte[] NO_TEXT = {};

    private final Value value;
    private final byte[] utf8;
    private final Text text = new Text();

    Operand(Value value) {
        this.value = value;
        this.utf8 = value instanceof StringValue(String string) ? string.getBytes(StandardCharsets.UTF_8) : NO_TEXT;
    }

    /// How the value of a node compares to this, as [Comparison#of].
    Comparison compare(Document document, int node) {
        return switch (document.type(node)) {
            case INTEGER -> Comparison.ofInteger(document.integer(node), document.isUnsigned(node), value);
            case FLOAT -> Comparison.ofFloat(document.floating(node), value);
            case STRING ->
                value.type() == ValueType.STRING ? Comparison.of(compareText(document, node)) : Comparison.NONE;
            case NULL, BOOL, BYTES, ARRAY, RECORD -> Comparison.NONE;
        };
    }

    private int compareText(Document document, int node) {
        document.text(node, text);
        return text.compareTo(utf8, 0, utf8.length);
    }

    /// Whether the value of a node is equal to this, as [Comparison#areEqual].
    boolean isEqual(Document document, int node) {
        return switch (document.type(node)) {
            case NULL -> value == NullValue.INSTANCE;
            case BOOL -> value.equals(document.value(node));
            case INTEGER, FLOAT -> compare(document, node) == Comparison.EQUAL;
            case STRING -> value.type() == ValueType.STRING && isEqualText(document, node);
            case BYTES, ARRAY, RECORD ->
                value.type() == document.type(node) && Comparison.areEqual(value, document.value(node));
        };
    }

    private boolean isEqualText(Document document, int node) {
        document.text(node, text);
        return text.isEqual(utf8, 0, utf8.length);
    }
}
