package io.temblor.pipeline.script.extract;

import com.google.re2j.Matcher;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import org.jspecify.annotations.Nullable;

/// The extractor `re`: texts that have a part which a regular expression matches. It yields a record of the named
/// groups
/// that took part in the first match.
///
/// The syntax is what Rust's `regex` and RE2 have in common, with `(?x)` and the numbers of characters of the former;
/// `\d`, `\w`, `\s` and
/// `\b` are about ASCII. What a text is compared with never goes back: there are no backreferences and no look-around.
final class RegexExtractor implements Extractor {
    private final NamedPattern pattern;
    private final Matcher matcher;

    private RegexExtractor(NamedPattern pattern) {
        this.pattern = pattern;
        this.matcher = pattern.matcher();
    }

    static Extractor prepare(String argument) throws InvalidExtractorException {
        return new RegexExtractor(NamedPattern.compile(argument, RegexDialect.SCRIPT));
    }

    @Override
    public @Nullable Value extract(String text) {
        try {
            return matcher.reset(text).find() ? groups(text) : null;
        } finally {
            matcher.reset("");
        }
    }

    private RecordValue groups(String text) {
        if (pattern.names().isEmpty()) {
            return RecordValue.EMPTY;
        }
        RecordValue.Builder fields = RecordValue.builder();
        for (int group = 1; group <= pattern.names().size(); group++) {
            if (matcher.start(group) >= 0) {
                String part = text.substring(matcher.start(group), matcher.end(group));
                fields.put(pattern.names().get(group - 1), part);
            }
        }
        return fields.build();
    }

    @Override
    public boolean matches(String text) {
        try {
            return matcher.reset(text).find();
        } finally {
            matcher.reset("");
        }
    }

    @Override
    public int cost() {
        return 700;
    }
}
