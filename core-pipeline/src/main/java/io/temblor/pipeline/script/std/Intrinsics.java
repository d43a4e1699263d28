package io.temblor.pipeline.script.std;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.EventContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the functions of the library that are written in Java.
///
/// **Threading.** Any thread.
public final class Intrinsics {
    private static final Map<String, Class<?>> MODULES = Map.ofEntries(
            Map.entry("array", ArrayFunctions.class),
            Map.entry("base64", Base64Functions.class),
            Map.entry("binary", BinaryFunctions.class),
            Map.entry("chash", ChashFunctions.class),
            Map.entry("cncf_otel", OtelFunctions.class),
            Map.entry("datetime", DatetimeFunctions.class),
            Map.entry("float", FloatFunctions.class),
            Map.entry("google_logging", CloudLoggingFunctions.class),
            Map.entry("integer", IntegerFunctions.class),
            Map.entry("json", JsonFunctions.class),
            Map.entry("math", MathFunctions.class),
            Map.entry("origin", OriginFunctions.class),
            Map.entry("path", PathFunctions.class),
            Map.entry("random", RandomFunctions.class),
            Map.entry("range", RangeFunctions.class),
            Map.entry("re", RegexFunctions.class),
            Map.entry("record", RecordFunctions.class),
            Map.entry("string", StringFunctions.class),
            Map.entry("system", SystemFunctions.class),
            Map.entry("test", TestFunctions.class),
            Map.entry("type", TypeFunctions.class),
            Map.entry("url", UrlFunctions.class));

    private static final Map<String, Map<String, Target>> FOUND = new ConcurrentHashMap<>();

    /// A function.
    ///
    /// @param name `array::len`
    public record Target(String name, Method method, boolean pure) {
        /// Whether it wants to know the event in work.
        public boolean wantsContext() {
            return method.getParameterCount() > 0 && method.getParameterTypes()[0] == EventContext.class;
        }

        /// Whether it takes any number of further arguments.
        public boolean isVariadic() {
            int count = method.getParameterCount();
            return count > 0 && method.getParameterTypes()[count - 1] == Value[].class;
        }

        /// How many arguments it takes, the further ones not counted.
        public int arity() {
            return method.getParameterCount() - (wantsContext() ? 1 : 0) - (isVariadic() ? 1 : 0);
        }
    }

    private Intrinsics() {}

    /// The function of that name in that module, such as `len` in `array`.
    public static Optional<Target> find(String module, String name) {
        return Optional.ofNullable(
                FOUND.computeIfAbsent(module, Intrinsics::read).get(name));
    }

    /// All functions, for whoever checks or documents them.
    public static Stream<Target> all() {
        return MODULES.keySet().stream()
                .flatMap(module -> FOUND.computeIfAbsent(module, Intrinsics::read).values().stream());
    }

    private static Map<String, Target> read(String module) {
        Class<?> owner = MODULES.get(module);
        if (owner == null) {
            return Map.of();
        }
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Intrinsic.class))
                .map(method -> target(module, method))
                .collect(Collectors.toUnmodifiableMap(Intrinsics::shortName, Function.identity()));
    }

    private static Target target(String module, Method method) {
        Intrinsic intrinsic = method.getAnnotation(Intrinsic.class);
        return new Target(module + "::" + intrinsic.value(), method, intrinsic.pure());
    }

    private static String shortName(Target target) {
        return target.name().substring(target.name().lastIndexOf(':') + 1);
    }
}
