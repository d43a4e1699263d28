package io.temblor.pipeline.script.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;

/// A regular expression whose groups all have names.
///
/// Matching takes time in proportion to the text, and at most in proportion to the expression, whose size is limited.
///
/// @param names the names of the groups, the first is that of group 1
record NamedPattern(Pattern pattern, List<String> names) {

    static NamedPattern compile(String expression, RegexDialect dialect) throws InvalidExtractorException {
        RegexTranslator translator = new RegexTranslator(expression, dialect);
        String translated = translator.translation();
        try {
            return new NamedPattern(Pattern.compile(translated), translator.names());
        } catch (PatternSyntaxException e) {
            throw new InvalidExtractorException("must be a regular expression of RE2, but has a fault: "
                    + e.getDescription() + (e.getPattern() == null ? "" : ": " + Excerpt.of(e.getPattern())));
        }
    }

    /// A matcher that has no text yet.
    Matcher matcher() {
        return pattern.matcher("");
    }
}
