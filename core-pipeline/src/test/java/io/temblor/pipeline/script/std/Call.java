package io.temblor.pipeline.script.std;

import io.temblor.connector.NanoClock;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.EventContext;
import io.temblor.pipeline.script.runtime.ScriptException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;

/// Calls functions of the library for tests.
final class Call {
    private static final long INGESTED = 1_700_000_000_123_456_789L;

    private Call() {}

    /// An event that came in at a known time.
    record Context(Origin origin, long ingestNanos) implements EventContext {
        Context(Origin origin) {
            this(origin, INGESTED);
        }

        @Override
        public NanoClock clock() {
            return new NanoClock() {
                @Override
                public long epochNanos() {
                    return INGESTED + 5;
                }

                @Override
                public long nanos() {
                    return 0;
                }
            };
        }

        @Override
        public SplittableRandom random() {
            return new SplittableRandom(ingestNanos);
        }
    }

    /// What a function, such as `array::len`, yields for these arguments.
    static Value of(String function, Object... arguments) {
        return of(new Context(new Origin("in", new Split("a/b"))), function, arguments);
    }

    static Value of(EventContext context, String function, Object... arguments) {
        String[] name = function.split("::", -1);
        Intrinsics.Target target = Intrinsics.find(name[0], name[1]).orElseThrow();
        Value[] values = Arrays.stream(arguments).map(Value::of).toArray(Value[]::new);
        return IntrinsicCall.call(target, context, values);
    }

    /// The code and the message with which a function fails.
    static String failure(String function, Object... arguments) {
        ScriptException failure = Assertions.catchThrowableOfType(ScriptException.class, () -> of(function, arguments));
        Assertions.assertThat(failure).as("failure of %s", function).isNotNull();
        return failure.code().code() + ": " + failure.getMessage();
    }
}
