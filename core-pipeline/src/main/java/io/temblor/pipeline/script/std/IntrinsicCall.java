package io.temblor.pipeline.script.std;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.EventContext;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/// Calls functions of the library for whoever has values and wants one back, such as the compiler, which calls each
/// a few times: by reflection, which is slow, but begins at once.
///
/// **Threading.** Any thread.
public final class IntrinsicCall {
    private IntrinsicCall() {}

    /// Calls a function.
    ///
    /// @throws ScriptException if the function fails, or the arguments are not those that it takes
    public static Value call(Intrinsics.Target target, EventContext context, Value[] arguments) {
        checkCount(target, arguments.length);
        try {
            return result(target.method().invoke(null, javaArguments(target, context, arguments)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("`" + target.name() + "` is not public", e);
        } catch (InvocationTargetException e) {
            throw thrown(e.getTargetException());
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof RuntimeException exception) {
            return exception;
        }
        throw cause instanceof Error error
                ? error
                : new AssertionError("functions throw nothing that is to be caught", cause);
    }

    private static void checkCount(Intrinsics.Target target, int count) {
        boolean isRight = target.isVariadic() ? count >= target.arity() : count == target.arity();
        if (!isRight) {
            throw new ScriptException(
                    ErrorCode.WRONG_ARITY,
                    "`" + target.name() + "` takes " + (target.isVariadic() ? "at least " : "") + target.arity()
                            + (target.arity() == 1 ? " argument" : " arguments") + ", but is given " + count);
        }
    }

    private static Object[] javaArguments(Intrinsics.Target target, EventContext context, Value[] arguments) {
        Class<?>[] types = target.method().getParameterTypes();
        Object[] converted = new Object[types.length];
        int first = 0;
        if (target.wantsContext()) {
            converted[first++] = context;
        }
        for (int i = 0; i < target.arity(); i++) {
            converted[first + i] = javaArgument(types[first + i], arguments[i], target.name(), i + 1);
        }
        if (target.isVariadic()) {
            converted[types.length - 1] = Arrays.copyOfRange(arguments, target.arity(), arguments.length);
        }
        return converted;
    }

    private static Object javaArgument(Class<?> type, Value value, String function, int number) {
        if (type == Value.class) {
            return value;
        } else if (type == ArrayValue.class) {
            return Arguments.array(value, function, number);
        } else if (type == RecordValue.class) {
            return Arguments.record(value, function, number);
        } else if (type == StringValue.class) {
            return Arguments.string(value, function, number);
        } else if (type == BytesValue.class) {
            return Arguments.bytes(value, function, number);
        } else if (type == IntegerValue.class) {
            return Arguments.integer(value, function, number);
        } else if (type == String.class) {
            return Arguments.text(value, function, number);
        } else if (type == long.class) {
            return Arguments.whole(value, function, number);
        } else if (type == double.class) {
            return Arguments.number(value, function, number);
        } else if (type == boolean.class) {
            return Arguments.bool(value, function, number);
        }
        throw new IllegalStateException(
                "`" + function + "` has a parameter of " + type + ", which no argument can become");
    }

    private static Value result(Object yielded) {
        if (yielded instanceof Value value) {
            return value;
        } else if (yielded instanceof String text) {
            return Results.of(text);
        } else if (yielded instanceof Long number) {
            return Results.of(number);
        } else if (yielded instanceof Double number) {
            return Results.of(number);
        } else if (yielded instanceof Boolean bool) {
            return Results.of(bool);
        }
        throw new IllegalStateException("a function yields " + yielded + ", which is no value");
    }
}
