package io.temblor.pipeline.operator.join;

import io.temblor.config.PlacedText;
import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.operator.ScriptExpression;
import io.temblor.pipeline.state.KeyTooLongException;
import io.temblor.pipeline.state.KeyWriter;
import org.jspecify.annotations.Nullable;

/// What an event has in common with those that belong to it.
///
/// **Threading.** One thread at a time.
final class EventKey {
    private final ScriptExpression expression;
    private final KeyWriter writer = new KeyWriter();

    EventKey(PlacedText expression) {
        this.expression = ScriptExpression.of(expression);
    }

    /// The key of the event in work, until the next call.
    ///
    /// @return null if it has none, and the event has left by `err`
    @Nullable
    KeyWriter of(Event event, OperatorContext context) {
        Value value = expression.of(event, context);
        if (value == null) {
            return null;
        }
        try {
            writer.clear();
            writer.add(value);
            return writer;
        } catch (KeyTooLongException e) {
            context.fail("key-too-long", String.valueOf(e.getMessage()));
            return null;
        }
    }

    /// A key that was kept in a state, until the next call.
    KeyWriter of(byte[] bytes) {
        writer.set(bytes);
        return writer;
    }
}
