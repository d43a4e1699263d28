package io.temblor.pipeline.script.compile;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.FunctionNode;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Calls;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.std.Arguments;
import io.temblor.pipeline.script.std.Intrinsics;
import io.temblor.pipeline.script.std.Results;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes calls.
final class CallCode {
    /// The methods of [Arguments] by what they yield.
    private static final Map<Class<?>, Callable> CONVERSIONS = new HashMap<>();

    static {
        for (Method method : Arguments.class.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())) {
                CONVERSIONS.put(method.getReturnType(), Callable.of(method));
            }
        }
    }

    private final MethodCode code;

    CallCode(MethodCode code) {
        this.code = code;
    }

    Kind leave(Node.CallFunction call) {
        store(code, call.function(), call.arguments());
        code.at(call.span()).call(code.unit().function(call.function()));
        return Kind.VALUE;
    }

    /// Computes all arguments, and puts them into the variables of the function then.
    static void store(MethodCode code, FunctionNode function, List<Node> arguments) {
        List<Integer> parameters = function.parameters();
        int single = function.isVariadic() ? parameters.size() - 1 : parameters.size();
        for (int i = 0; i < single; i++) {
            code.expressions().value(arguments.get(i));
        }
        if (function.isVariadic()) {
            code.expressions().arrayValue(arguments.subList(single, arguments.size()));
        }
        for (int i = parameters.size() - 1; i >= 0; i--) {
            code.frame().number(parameters.get(i)).call(Calls.class, "store", Object.class, Frame.class, int.class);
        }
    }

    Kind leave(Node.CallIntrinsic call) {
        Intrinsics.Target target = call.target();
        Method method = target.method();
        int first = target.wantsContext() ? 1 : 0;
        if (target.wantsContext()) {
            code.frame();
        }
        for (int i = 0; i < target.arity(); i++) {
            code.expressions().value(call.arguments().get(i));
            convert(call, method.getParameterTypes()[first + i], i + 1);
        }
        if (target.isVariadic()) {
            code.expressions()
                    .array(call.arguments()
                            .subList(target.arity(), call.arguments().size()));
        }
        code.at(call.span()).call(Callable.of(method));
        return result(method.getReturnType());
    }

    private void convert(Node.CallIntrinsic call, Class<?> type, int number) {
        if (type != Value.class) {
            code.at(call.span()).text(call.target().name()).number(number);
            code.call(Objects.requireNonNull(CONVERSIONS.get(type)));
        }
    }

    private Kind result(Class<?> type) {
        if (type == boolean.class) {
            return Kind.BOOL;
        }
        if (!Value.class.isAssignableFrom(type)) {
            code.call(Results.class, "of", type);
        }
        return Kind.VALUE;
    }
}
