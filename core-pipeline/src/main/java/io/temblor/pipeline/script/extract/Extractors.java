package io.temblor.pipeline.script.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The extractors that scripts can use.
///
/// **Threading.** Any thread.
public final class Extractors {
    private static final Map<String, ExtractorKind> KINDS = Map.ofEntries(
            Map.entry("base64", Base64Extractor::prepare),
            Map.entry("cidr", CidrExtractor::prepare),
            Map.entry("datetime", DatetimeExtractor::prepare),
            Map.entry("dissect", DissectExtractor::prepare),
            Map.entry("glob", Globs::prepare),
            Map.entry("grok", GrokExtractor::prepare),
            Map.entry("influx", InfluxExtractor::prepare),
            Map.entry("json", JsonExtractor::prepare),
            Map.entry("kv", KvExtractor::prepare),
            Map.entry("re", RegexExtractor::prepare),
            Map.entry("rerg", RegexAllExtractor::prepare));

    private Extractors() {}

    /// The names there are, sorted.
    public static List<String> names() {
        return KINDS.keySet().stream().sorted().toList();
    }

    /// The extractor of that name, in capitals or not, or empty.
    public static Optional<ExtractorKind> find(String name) {
        return Optional.ofNullable(KINDS.get(name.toLowerCase(Locale.ROOT)));
    }

    /// Refuses an argument where there is nothing to say.
    static void refuseArgument(String argument) throws InvalidExtractorException {
        if (!argument.isBlank()) {
            throw new InvalidExtractorException("takes no argument, but has " + Excerpt.of(argument));
        }
    }
}
