package io.temblor.pipeline.script.extract;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;

/// A regular expression whose groups all have names.
///
/// Matching takes time in proportion to the text, and at most in proportion to the expression, whose size is limited.
///
/// @param pattern of texts of one line
/// @param ofLines the same of texts of several lines
/// @param names   the names of the groups, the first is that of group 1
record NamedPattern(Pattern pattern, Pattern ofLines, List<String> names) {

    static NamedPattern compile(String expression, RegexDialect dialect) throws InvalidExtractorException {
        RegexTranslator translator = new RegexTranslator(expression, dialect);
        String translated = translator.translation();
        try {
            Pattern pattern = Pattern.compile(translated);
            // Where there are no lines their ends are those of the text, which RE2/J is faster with.
            boolean knowsLines = dialect == RegexDialect.GROK;
            Pattern ofLines = knowsLines ? Pattern.compile(translated, Pattern.MULTILINE) : pattern;
            return new NamedPattern(pattern, ofLines, translator.names());
        } catch (PatternSyntaxException e) {
            throw new InvalidExtractorException("must be a regular expression of RE2, but has a fault: "
                    + e.getDescription() + (e.getPattern() == null ? "" : ": " + Excerpt.of(e.getPattern())));
        }
    }

    /// A matcher that has no text yet.
    PatternSearch search() {
        return new PatternSearch(pattern.matcher(""), ofLines.matcher(""));
    }
}
