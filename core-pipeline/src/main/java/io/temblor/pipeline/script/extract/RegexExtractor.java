package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import org.jspecify.annotations.Nullable;

/// The extractor `re`: texts that have a part which a regular expression matches. It yields a record of the
/// named groups that took part in the first match.
///
/// The syntax is what Rust's `regex` and RE2 have in common, with `(?x)` and the numbers of characters of the former;
/// `\d`, `\w`, `\s` and
/// `\b` are about ASCII. What a text is compared with never goes back: there are no backreferences and no look-around.
final class RegexExtractor implements Extractor {
    private final NamedPattern pattern;
    private final PatternSearch search;

    private RegexExtractor(NamedPattern pattern) {
        this.pattern = pattern;
        this.search = pattern.search();
    }

    static Extractor prepare(String argument) throws InvalidExtractorException {
        return new RegexExtractor(NamedPattern.compile(argument, RegexDialect.SCRIPT));
    }

    @Override
    public @Nullable Value extract(String text) {
        try {
            return search.find(text) ? groups() : null;
        } finally {
            search.forget();
        }
    }

    private RecordValue groups() {
        if (pattern.names().isEmpty()) {
            return RecordValue.EMPTY;
        }
        RecordValue.Builder fields = RecordValue.builder();
        for (int group = 1; group <= pattern.names().size(); group++) {
            if (search.has(group)) {
                fields.put(pattern.names().get(group - 1), search.group(group));
            }
        }
        return fields.build();
    }

    @Override
    public boolean matches(String text) {
        try {
            return search.find(text);
        } finally {
            search.forget();
        }
    }

    @Override
    public int cost() {
        return 700;
    }
}
