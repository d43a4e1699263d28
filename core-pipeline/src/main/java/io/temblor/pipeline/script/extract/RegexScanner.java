package io.temblor.pipeline.script.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a regular expression that moves forward.
final class RegexScanner {
    private static final Pattern COUNT = Pattern.compile("\\{([0-9]{0,9})(,?)([0-9]{0,9})}");
    private static final Pattern NAME = Pattern.compile("[_\\p{IsAlphabetic}][\\w\\p{IsAlphabetic}.\\[\\]]*");

    private final String text;
    private int at;

    RegexScanner(String text) {
        this.text = text;
    }

    /// How often something is repeated.
    ///
    /// @param most the most rounds, or -1 for any number
    record Count(int begin, int least, int most, boolean isExact) {
        String translation() {
            if (isExact) {
                return "{" + least + "}";
            }
            return "{" + least + "," + (most < 0 ? "" : most) + "}";
        }
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /// The next character, or 0 at the end.
    int peek() {
        return isAtEnd() ? 0 : text.codePointAt(at);
    }

    /// Moves behind the next character.
    ///
    /// @return the character
    String character() throws InvalidExtractorException {
        if (isAtEnd()) {
            throw fault("expected a character", at);
        }
        int begin = at;
        at = text.offsetByCodePoints(at, 1);
        return text.substring(begin, at);
    }

    /// Moves behind these characters if they are next.
    boolean skips(String expected) {
        boolean isNext = text.startsWith(expected, at);
        at += isNext ? expected.length() : 0;
        return isNext;
    }

    /// Whether this character was passed last.
    boolean isBehind(char c) {
        return at > 0 && text.charAt(at - 1) == c;
    }

    /// Moves behind the `<` of a name if that is next.
    boolean startsWithName() {
        return !text.startsWith("<=", at) && !text.startsWith("<!", at) && skips("<");
    }

    /// Moves behind a space or a comment if one is next.
    boolean skipsSpace() {
        if (Character.isWhitespace(peek())) {
            at++;
            return true;
        }
        if (!skips("#")) {
            return false;
        }
        int lineBreak = text.indexOf('\n', at);
        at = lineBreak < 0 ? text.length() : lineBreak + 1;
        return true;
    }

    /// Moves behind a number of rounds if one is next.
    @Nullable
    Count count() {
        Matcher matcher = COUNT.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()
                || matcher.group(1).isEmpty() && matcher.group(3).isEmpty()) {
            return null;
        }
        boolean isExact = matcher.group(2).isEmpty();
        if (isExact && !matcher.group(3).isEmpty()) {
            return null;
        }
        int least = matcher.group(1).isEmpty() ? 0 : Integer.parseInt(matcher.group(1));
        int most = isExact ? least : matcher.group(3).isEmpty() ? -1 : Integer.parseInt(matcher.group(3));
        int begin = at;
        at = matcher.end();
        return new Count(begin, least, most, isExact);
    }

    /// Moves behind a name and the `>` that ends it.
    String name(RegexDialect dialect) throws InvalidExtractorException {
        int begin = at;
        int end = text.indexOf('>', at);
        String name = text.substring(begin, Math.max(begin, end));
        boolean isName = dialect == RegexDialect.GROK
                ? !name.isEmpty()
                : NAME.matcher(name).matches();
        if (!isName) {
            throw fault("expected the name of a group, of letters, digits and `_`, and `>` behind it", begin);
        }
        at = end + 1;
        return name;
    }

    /// Moves up to a character, which must come.
    ///
    /// @return what lies before
    String upTo(char end, String problem) throws InvalidExtractorException {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw fault(problem, at);
        }
        String before = text.substring(at, found);
        at = found;
        return before;
    }

    /// What is wrong, with the place.
    InvalidExtractorException fault(String problem, int place) {
        return new InvalidExtractorException(problem + ", found " + Excerpt.at(text, place));
    }
}
