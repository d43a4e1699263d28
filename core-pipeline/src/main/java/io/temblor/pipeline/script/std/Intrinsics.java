package io.temblor.pipeline.script.std;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.EventContext;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the functions of the library that are written in Java.
///
/// **Threading.** Any thread.
public final class Intrinsics {
    private static final List<String> MODULES = List.of(
            "array",
            "base64",
            "binary",
            "chash",
            "cncf_otel",
            "datetime",
            "float",
            "google_logging",
            "integer",
            "json",
            "math",
            "origin",
            "path",
            "random",
            "range",
            "re",
            "record",
            "string",
            "system",
            "test",
            "type",
            "url");

    private static final Map<String, Map<String, Target>> FOUND = new ConcurrentHashMap<>();

    /// A function.
    ///
    /// @param name `array::len`
    public record Target(String name, Method method, boolean pure) {
        /// Whether it wants to know the event in work.
        public boolean wantsContext() {
            return Intrinsics.wantsContext(method);
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

    private static boolean wantsContext(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == EventContext.class;
    }

    /// The function of that name in that module, such as `len` in `array`.
    public static Optional<Target> find(String module, String name) {
        return Optional.ofNullable(functions(module).get(name));
    }

    /// All functions, for whoever checks or documents them.
    public static Stream<Target> all() {
        return MODULES.stream().flatMap(module -> functions(module).values().stream());
    }

    private static Map<String, Target> functions(String module) {
        Map<String, Target> known = FOUND.get(module);
        if (known == null) {
            known = read(module);
            FOUND.put(module, known);
        }
        return known;
    }

    private static Map<String, Target> read(String module) {
        Class<?> owner = owner(module);
        if (owner == null) {
            return Map.of();
        }
        Map<String, Target> functions = new HashMap<>();
        for (Method method : owner.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())) {
                Intrinsic intrinsic = method.getAnnotation(Intrinsic.class);
                String name = intrinsic == null || intrinsic.value().isEmpty()
                        ? withUnderscores(method.getName())
                        : intrinsic.value();
                boolean pure = (intrinsic == null || intrinsic.pure()) && !wantsContext(method);
                functions.put(name, new Target(module + "::" + name, method, pure));
            }
        }
        return functions;
    }

    /// Loads no class but the one that is asked for.
    private static @Nullable Class<?> owner(String module) {
        return switch (module) {
            case "array" -> ArrayFunctions.class;
            case "base64" -> Base64Functions.class;
            case "binary" -> BinaryFunctions.class;
            case "chash" -> ChashFunctions.class;
            case "cncf_otel" -> OtelFunctions.class;
            case "datetime" -> DatetimeFunctions.class;
            case "float" -> FloatFunctions.class;
            case "google_logging" -> CloudLoggingFunctions.class;
            case "integer" -> IntegerFunctions.class;
            case "json" -> JsonFunctions.class;
            case "math" -> MathFunctions.class;
            case "origin" -> OriginFunctions.class;
            case "path" -> PathFunctions.class;
            case "random" -> RandomFunctions.class;
            case "range" -> RangeFunctions.class;
            case "re" -> RegexFunctions.class;
            case "record" -> RecordFunctions.class;
            case "string" -> StringFunctions.class;
            case "system" -> SystemFunctions.class;
            case "test" -> TestFunctions.class;
            case "type" -> TypeFunctions.class;
            case "url" -> UrlFunctions.class;
            default -> null;
        };
    }

    private static String withUnderscores(String name) {
        StringBuilder written = new StringBuilder();
        for (char character : name.toCharArray()) {
            if (Character.isUpperCase(character)) {
                written.append('_');
            }
            written.append(Character.toLowerCase(character));
        }
        return written.toString();
    }
}
