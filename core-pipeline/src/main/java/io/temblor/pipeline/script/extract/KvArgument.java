package io.temblor.pipeline.script.extract;

import java.util.List;
import java.util.TreeSet;

/// The argument of `kv`: in `%{key}=%{val};%{key}:%{val}` what stands between a key and its value separates these, what
/// stands around them separates pairs. Without the former it is `:`, without the latter a space.
final class KvArgument {
    private static final String KEY = "%{key}";
    private static final String VALUE = "%{val}";
    private static final int MOST = 100;

    private final String argument;
    private final TreeSet<String> pairSeparators = new TreeSet<>();
    private final TreeSet<String> keySeparators = new TreeSet<>();

    KvArgument(String argument) {
        this.argument = argument;
    }

    KvExtractor extractor() throws InvalidExtractorException {
        int at = 0;
        while (at < argument.length()) {
            at = argument.startsWith(KEY, at) ? keySeparator(at + KEY.length()) : pairSeparator(at);
        }
        if (pairSeparators.isEmpty()) {
            pairSeparators.add(" ");
        }
        if (keySeparators.isEmpty()) {
            keySeparators.add(":");
        }
        check();
        return new KvExtractor(List.copyOf(pairSeparators), List.copyOf(keySeparators));
    }

    private int keySeparator(int begin) throws InvalidExtractorException {
        int end = argument.indexOf(VALUE, begin);
        if (end < 0) {
            throw new InvalidExtractorException(
                    "expected a separator and `%{val}` behind `%{key}`, found " + Excerpt.at(argument, begin));
        }
        if (end > begin) {
            keySeparators.add(Backslashes.resolved(argument, begin, end));
        }
        return end + VALUE.length();
    }

    private int pairSeparator(int begin) throws InvalidExtractorException {
        int key = argument.indexOf(KEY, begin);
        int end = key < 0 ? argument.length() : key;
        pairSeparators.add(Backslashes.resolved(argument, begin, end));
        return end;
    }

    /// A separator that is a part of another one would leave the other one no text to separate.
    private void check() throws InvalidExtractorException {
        if (pairSeparators.size() + keySeparators.size() > MOST) {
            throw new InvalidExtractorException("there may be " + MOST + " separators, but this has "
                    + (pairSeparators.size() + keySeparators.size()));
        }
        for (String separator : pairSeparators) {
            check(separator, "pairs", pairSeparators, "pairs");
            check(separator, "pairs", keySeparators, "a key from its value");
        }
        for (String separator : keySeparators) {
            check(separator, "a key from its value", keySeparators, "a key from its value");
            check(separator, "a key from its value", pairSeparators, "pairs");
        }
    }

    private static void check(String part, String partOf, TreeSet<String> separators, String of)
            throws InvalidExtractorException {
        for (String separator : separators) {
            boolean isItself = separator.equals(part) && of.equals(partOf);
            if (separator.contains(part) && !isItself) {
                throw new InvalidExtractorException("the separator " + Excerpt.of(part) + " of " + partOf
                        + " must not be in " + Excerpt.of(separator) + ", which separates " + of);
            }
        }
    }
}
