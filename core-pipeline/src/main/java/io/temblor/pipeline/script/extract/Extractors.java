package io.temblor.pipeline.script.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The extractors that scripts can use.
///
/// **Threading.** Any thread.
public final class Extractors {
    private static final List<String> NAMES =
            List.of("base64", "cidr", "datetime", "dissect", "glob", "grok", "influx", "json", "kv", "re", "rerg");

    private Extractors() {}

    /// The names there are, sorted.
    public static List<String> names() {
        return NAMES;
    }

    /// The extractor of that name, in capitals or not, or empty.
    public static Optional<ExtractorKind> find(String name) {
        return Optional.ofNullable(kind(name.toLowerCase(Locale.ROOT)));
    }

    /// Links none but the one that is asked for.
    private static @Nullable ExtractorKind kind(String name) {
        return switch (name) {
            case "base64" -> Base64Extractor::prepare;
            case "cidr" -> CidrExtractor::prepare;
            case "datetime" -> DatetimeExtractor::prepare;
            case "dissect" -> DissectExtractor::prepare;
            case "glob" -> Globs::prepare;
            case "grok" -> GrokExtractor::prepare;
            case "influx" -> InfluxExtractor::prepare;
            case "json" -> JsonExtractor::prepare;
            case "kv" -> KvExtractor::prepare;
            case "re" -> RegexExtractor::prepare;
            case "rerg" -> RegexAllExtractor::prepare;
            default -> null;
        };
    }

    /// Refuses an argument where there is nothing to say.
    static void refuseArgument(String argument) throws InvalidExtractorException {
        if (!argument.isBlank()) {
            throw new InvalidExtractorException("takes no argument, but has " + Excerpt.of(argument));
        }
    }
}
