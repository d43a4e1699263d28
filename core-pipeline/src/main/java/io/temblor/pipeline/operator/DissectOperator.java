package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Text;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;

/// The operator `dissect`.
final class DissectOperator implements Operator {
    private final DissectPattern pattern;
    private final FieldPath path;
    private final Text text = new Text();

    DissectOperator(DissectSettings settings) {
        pattern = DissectPattern.compile(settings.pattern());
        path = FieldPath.parse(settings.field().orElse(""));
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        Document document = event.document();
        int field = path.find(document, document.root());
        if (field == Document.NONE) {
            context.fail("wrong-type", "expected a text in " + path + ", found nothing");
        } else if (document.type(field) == ValueType.STRING) {
            document.text(field, text);
            dissect(text.toString(), event.value(), event, context);
        } else {
            context.fail(
                    "wrong-type", "expected a text in " + path + ", found a value of type " + document.type(field));
        }
    }

    private void dissect(String text, Value whole, Event event, OperatorContext context) {
        switch (pattern.match(text)) {
            case DissectPattern.Match(RecordValue parts) -> context.emit("out", merged(whole, parts), event.meta());
            case DissectPattern.Mismatch(String message) -> context.fail("no-match", message);
        }
    }

    private static Value merged(Value whole, RecordValue parts) {
        return whole instanceof RecordValue fields
                ? RecordValue.builder().putAll(fields).putAll(parts).build()
                : parts;
    }
}
