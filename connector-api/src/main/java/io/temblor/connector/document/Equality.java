package io.temblor.connector.document;

import io.temblor.connector.value.ValueType;
import java.util.Arrays;

/// Compares values of documents where they stand, as [io.temblor.connector.value] compares values: by type
/// and content, whatever the order of a record's fields. Plain recursion: documents are of bounded depth.
final class Equality {
    private final Document left;
    private final Document right;

    Equality(Document left, Document right) {
        this.left = left;
        this.right = right;
    }

    boolean areEqual(int one, int other) {
        ValueType type = left.type(one);
        if (type != right.type(other)) {
            return false;
        }
        return switch (type) {
            case NULL -> true;
            case BOOL -> left.bool(one) == right.bool(other);
            case INTEGER ->
                left.integer(one) == right.integer(other) && left.isUnsigned(one) == right.isUnsigned(other);
            case FLOAT -> Double.compare(left.floating(one), right.floating(other)) == 0;
            case STRING -> areEqualTexts(one, other);
            case BYTES -> areEqualBytes(one, other);
            case ARRAY -> areEqualArrays(one, other);
            case RECORD -> areEqualRecords(one, other);
        };
    }

    private boolean areEqualTexts(int one, int other) {
        return left.isEscaped(one) || right.isEscaped(other)
                ? text(left, one).isEqual(text(right, other))
                : areEqualBytes(one, other);
    }

    private static Text text(Document document, int node) {
        Text text = new Text();
        document.text(node, text);
        return text;
    }

    private boolean areEqualBytes(int one, int other) {
        int from = left.start(one);
        int otherFrom = right.start(other);
        return Arrays.equals(
                left.bytes(), from, from + left.size(one), right.bytes(), otherFrom, otherFrom + right.size(other));
    }

    private boolean areEqualArrays(int one, int other) {
        Members elements = members(left, one);
        Members others = members(right, other);
        if (elements.size() != others.size()) {
            return false;
        }
        while (elements.next() && others.next()) {
            if (!areEqual(elements.value(), others.value())) {
                return false;
            }
        }
        return true;
    }

    private boolean areEqualRecords(int one, int other) {
        Members fields = members(left, one);
        if (fields.size() != members(right, other).size()) {
            return false;
        }
        while (fields.next()) {
            int counterpart = right.find(other, new Key(text(left, fields.key()).toString()));
            if (counterpart == Document.NONE || !areEqual(fields.value(), counterpart)) {
                return false;
            }
        }
        return true;
    }

    private static Members members(Document document, int node) {
        Members members = new Members();
        members.of(document, node);
        return members;
    }
}
