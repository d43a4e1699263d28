package io.temblor.pipeline.operator.shape;

import io.temblor.connector.Event;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.operator.FieldPath;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import org.jspecify.annotations.Nullable;

/// The operator `unroll`.
final class UnrollOperator implements Operator {
    private final FieldPath path;
    private final boolean elementOnly;
    private final boolean keepEmpty;
    private final @Nullable String index;

    UnrollOperator(UnrollSettings settings) {
        path = FieldPath.parse(settings.field().orElse(""));
        elementOnly = settings.elementOnly();
        keepEmpty = settings.keepEmpty();
        index = settings.index().orElse(null);
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        Document document = event.document();
        int node = path.find(document, document.root());
        if (node == Document.NONE) {
            context.fail("wrong-type", "expected an array in " + path + ", found nothing");
        } else if (document.type(node) != ValueType.ARRAY) {
            context.fail(
                    "wrong-type", "expected an array in " + path + ", found a value of type " + document.type(node));
        } else if (document.value(node) instanceof ArrayValue array) {
            unroll(array, event, context);
        }
    }

    private void unroll(ArrayValue array, Event event, OperatorContext context) {
        if (array.size() == 0 && keepEmpty) {
            context.emit("out", event);
            return;
        }
        Value whole = elementOnly ? Value.NULL : event.value();
        RecordValue meta = event.meta();
        for (int i = 0; i < array.size(); i++) {
            Value element = array.get(i);
            context.emit("out", elementOnly ? element : path.with(whole, element), numbered(meta, i));
        }
    }

    private RecordValue numbered(RecordValue meta, int number) {
        return index == null ? meta : meta.with(index, new IntegerValue(number));
    }
}
