package io.temblor.pipeline.operator.rate;

import io.temblor.config.PlacedText;
import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.operator.ScriptExpression;
import io.temblor.pipeline.state.KeyWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The key of an event, by an expression; one and the same for all events if there is no expression.
///
/// **Threading.** One thread at a time.
final class EventKey {
    /// Keys are kept: longer ones would cost more memory than anybody expects of them.
    static final int LONGEST = 64 * 1024;

    private final @Nullable ScriptExpression expression;
    private final KeyWriter key = new KeyWriter();

    EventKey(Optional<PlacedText> text) {
        expression = text.map(ScriptExpression::of).orElse(null);
    }

    /// The key of the event in work, valid until the next call.
    ///
    /// @return null if there is none, and the event has left by `err`
    @Nullable
    KeyWriter of(Event event, OperatorContext context) {
        key.clear();
        if (expression == null) {
            return key;
        }
        Value value = expression.of(event, context);
        if (value == null) {
            return null;
        }
        key.add(value);
        return isShort(key, context) ? key : null;
    }

    /// Fails the event in work if a key is too long.
    static boolean isShort(KeyWriter key, OperatorContext context) {
        if (key.length() <= LONGEST) {
            return true;
        }
        context.fail("key-too-long", "expected a key of at most " + LONGEST + " bytes, found one of " + key.length());
        return false;
    }
}
