package io.temblor.pipeline.script.compile;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A method in Java that compiled scripts call, as the class file names it. To find out is slow, so it is kept.
///
/// @param isStatic whether it is called without an object
record Callable(ClassDesc owner, String name, MethodTypeDesc type, boolean isStatic, boolean ofInterface) {
    /// By their names, which tell most of them apart.
    private static final Map<String, Known> KNOWN = new ConcurrentHashMap<>();

    /// @param next another one of the same name
    private record Known(
            Class<?> owner,
            Class<?>[] parameters,
            Callable callable,
            @Nullable Known next) {}

    static Callable find(Class<?> owner, String name, Class<?>... parameters) {
        Known first = KNOWN.get(name);
        for (Known known = first; known != null; known = known.next) {
            if (known.owner == owner && Arrays.equals(known.parameters, parameters)) {
                return known.callable;
            }
        }
        try {
            // Where two threads find one at a time, one of them may be forgotten, and found again.
            Callable found = of(owner.getMethod(name, parameters));
            KNOWN.put(name, new Known(owner, parameters, found, first));
            return found;
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
