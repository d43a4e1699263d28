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
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Calls functions of the library for whoever has values and wants one back.
///
/// **Threading.** Any thread.
public final class IntrinsicCall {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType CONVERSION =
            MethodType.methodType(void.class, Value.class, String.class, int.class);
    private static final MethodType CALL = MethodType.methodType(Value.class, EventContext.class, Value[].class);
    private static final MethodHandle ELEMENT = MethodHandles.arrayElementGetter(Value[].class);
    private static final MethodHandle REST =
            find(IntrinsicCall.class, "rest", MethodType.methodType(Value[].class, Value[].class, int.class));

    /// The methods of [Arguments] by what they yield.
    private static final Map<Class<?>, String> CONVERSIONS = Map.of(
            ArrayValue.class, "array",
            RecordValue.class, "record",
            StringValue.class, "string",
            BytesValue.class, "bytes",
            IntegerValue.class, "integer",
            String.class, "text",
            long.class, "whole",
            double.class, "number",
            boolean.class, "bool");

    private static final Map<Intrinsics.Target, MethodHandle> HANDLES = new ConcurrentHashMap<>();

    private IntrinsicCall() {}

    /// Calls a function.
    ///
    /// @throws ScriptException if the function fails, or the arguments are not those that it takes
    public static Value call(Intrinsics.Target target, EventContext context, Value[] arguments) {
        checkCount(target, arguments.length);
        MethodHandle handle = HANDLES.computeIfAbsent(target, IntrinsicCall::handle);
        try {
            return (Value) handle.invokeExact(context, arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new AssertionError("functions throw nothing that is to be caught", t);
        }
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

    private static MethodHandle handle(Intrinsics.Target target) {
        MethodHandle method = withValue(unreflect(target));
        if (!target.wantsContext()) {
            method = MethodHandles.dropArguments(method, 0, EventContext.class);
        }
        for (int i = 0; i < target.arity(); i++) {
            MethodHandle element = MethodHandles.insertArguments(ELEMENT, 1, i);
            MethodHandle argument = argument(method.type().parameterType(i + 1), target.name(), i + 1, element);
            method = MethodHandles.filterArguments(method, i + 1, argument);
        }
        if (target.isVariadic()) {
            MethodHandle rest = MethodHandles.insertArguments(REST, 1, target.arity());
            method = MethodHandles.filterArguments(method, target.arity() + 1, rest);
        }
        int[] order = new int[method.type().parameterCount()];
        Arrays.fill(order, 1, order.length, 1);
        return MethodHandles.permuteArguments(method, CALL, order);
    }

    private static MethodHandle argument(Class<?> type, String function, int number, MethodHandle element) {
        if (type == Value.class) {
            return element;
        }
        String conversion = CONVERSIONS.get(type);
        if (conversion == null) {
            throw new IllegalStateException(
                    "`" + function + "` has a parameter of " + type + ", which no argument can become");
        }
        MethodHandle convert = find(Arguments.class, conversion, CONVERSION.changeReturnType(type));
        return MethodHandles.filterReturnValue(element, MethodHandles.insertArguments(convert, 1, function, number));
    }

    private static MethodHandle withValue(MethodHandle method) {
        Class<?> result = method.type().returnType();
        if (Value.class.isAssignableFrom(result)) {
            return method.asType(method.type().changeReturnType(Value.class));
        }
        return MethodHandles.filterReturnValue(
                method, find(Results.class, "of", MethodType.methodType(Value.class, result)));
    }

    private static MethodHandle unreflect(Intrinsics.Target target) {
        try {
            return LOOKUP.unreflect(target.method()).asFixedArity();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("`" + target.name() + "` is not public", e);
        }
    }

    private static MethodHandle find(Class<?> owner, String name, MethodType type) {
        try {
            return LOOKUP.findStatic(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner.getSimpleName() + " has no method " + name + type, e);
        }
    }

    private static Value[] rest(Value[] arguments, int from) {
        return Arrays.copyOfRange(arguments, from, arguments.length);
    }
}
