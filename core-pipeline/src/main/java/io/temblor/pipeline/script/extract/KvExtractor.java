package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The extractor `kv`: texts with pairs of a key and a value, which it yields as a record of texts.
///
/// A pair that has no value, or more than one, is left out; a text without any pair does not match. Of a key that comes
/// twice the later value wins.
final class KvExtractor implements Extractor {
    private final List<String> pairSeparators;
    private final List<String> keySeparators;

    /// @param pairSeparators what may stand between two pairs
    /// @param keySeparators  what may stand between a key and its value
    KvExtractor(List<String> pairSeparators, List<String> keySeparators) {
        this.pairSeparators = pairSeparators;
        this.keySeparators = keySeparators;
    }

    static Extractor prepare(String argument) throws InvalidExtractorException {
        return new KvArgument(argument).extractor();
    }

    @Override
    public @Nullable Value extract(String text) {
        RecordValue.Builder pairs = null;
        for (String pair : split(text, pairSeparators)) {
            List<String> parts = split(pair, keySeparators);
            if (parts.size() == 2) {
                pairs = pairs == null ? RecordValue.builder() : pairs;
                pairs.put(parts.getFirst(), parts.getLast());
            }
        }
        return pairs == null ? null : pairs.build();
    }

    /// Splits at each separator after another.
    private static List<String> split(String text, List<String> separators) {
        List<String> parts = List.of(text);
        for (String separator : separators) {
            List<String> smaller = new ArrayList<>();
            for (String part : parts) {
                split(part, separator, smaller);
            }
            parts = smaller;
        }
        return parts;
    }

    private static void split(String text, String separator, List<String> into) {
        int begin = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, begin)) {
            into.add(text.substring(begin, end));
            begin = end + separator.length();
        }
        into.add(text.substring(begin));
    }

    @Override
    public int cost() {
        return 200;
    }
}
