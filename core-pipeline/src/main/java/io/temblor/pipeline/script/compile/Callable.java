package io.temblor.pipeline.script.compile;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A method in Java that compiled scripts call, as the class file names it. To find out is slow, so it is kept.
///
/// @param isStatic whether it is called without an object
record Callable(ClassDesc owner, String name, MethodTypeDesc type, boolean isStatic, boolean ofInterface) {
    private static final Map<Signature, Callable> KNOWN = new ConcurrentHashMap<>();

    private record Signature(Class<?> owner, String name, List<Class<?>> parameters) {}

    static Callable find(Class<?> owner, String name, Class<?>... parameters) {
        return KNOWN.computeIfAbsent(new Signature(owner, name, List.of(parameters)), Callable::find);
    }

    private static Callable find(Signature signature) {
        try {
            return of(signature.owner.getMethod(signature.name, signature.parameters.toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("compiled scripts cannot find what they call", e);
        }
    }

    static Callable of(Method method) {
        Class<?> owner = method.getDeclaringClass();
        return new Callable(
                MethodCode.desc(owner),
                method.getName(),
                MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .describeConstable()
                        .orElseThrow(),
                Modifier.isStatic(method.getModifiers()),
                owner.isInterface());
    }
}
