package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;

/// The operator `dissect`.
final class DissectOperator implements Operator {
    private final DissectPattern pattern;
    private final FieldPath path;

    DissectOperator(DissectSettings settings) {
        pattern = DissectPattern.compile(settings.pattern());
        path = FieldPath.parse(settings.field().orElse(""));
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        Value whole = event.value();
        switch (path.find(whole)) {
            case StringValue(String text) -> dissect(text, whole, event, context);
            case null -> context.fail("wrong-type", "expected a text in " + path + ", found nothing");
            case Value other ->
                context.fail("wrong-type", "expected a text in " + path + ", found a value of type " + other.type());
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
