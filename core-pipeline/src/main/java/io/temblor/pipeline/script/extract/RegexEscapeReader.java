package io.temblor.pipeline.script.extract;

import java.util.Locale;

/// Reads what begins with a backslash.
final class RegexEscapeReader {
    private static final String SAME = "AzbBafnrtvxpP";
    private static final String IN_CLASS = "dDsSwW";
    private static final String OUTSIDE_CLASS = "AzbB";

    private final RegexScanner in;
    private final RegexDialect dialect;

    RegexEscapeReader(RegexScanner in, RegexDialect dialect) {
        this.in = in;
        this.dialect = dialect;
    }

    /// Moves behind an escape outside of a class.
    ///
    /// @return the same for RE2/J
    String escape() throws InvalidExtractorException {
        int begin = in.at();
        in.character();
        if (in.isAtEnd()) {
            throw in.fault("expected a character behind a backslash; `\\\\` stands for the backslash itself", begin);
        }
        char sign = in.character().charAt(0);
        if (sign >= '0' && sign <= '9' || sign == 'k') {
            throw in.fault("backreferences are not possible in RE2, which matches in linear time", begin);
        }
        if (sign == 'b' && in.peek() == '{') {
            throw in.fault("`\\b{…}` is not possible; write `\\b` for both ends of a word", begin);
        }
        if (dialect == RegexDialect.SCRIPT && (sign == '<' || sign == '>')) {
            throw in.fault(
                    "`\\" + sign + "` is not possible; write `" + sign + "` for the sign, `\\b` for an end of a"
                            + " word",
                    begin);
        }
        return translated(sign, begin);
    }

    /// Moves behind an escape in a class.
    ///
    /// @return the same for RE2/J
    String escapeInClass() throws InvalidExtractorException {
        int begin = in.at();
        in.character();
        if (in.isAtEnd()) {
            throw in.fault("expected a character behind a backslash", begin);
        }
        char sign = in.character().charAt(0);
        if (OUTSIDE_CLASS.indexOf(sign) >= 0) {
            throw in.fault("`\\" + sign + "` is no character, so it cannot be in a class", begin);
        }
        boolean isHex = dialect == RegexDialect.GROK && sign == 'h';
        return isHex ? "0-9a-fA-F" : translated(sign, begin);
    }

    private String translated(char sign, int begin) throws InvalidExtractorException {
        boolean isSign = sign < 0x80 && !Character.isLetterOrDigit(sign);
        if (isSign || SAME.indexOf(sign) >= 0 || IN_CLASS.indexOf(sign) >= 0) {
            return "\\" + sign + (sign == 'x' || sign == 'p' || sign == 'P' ? braces() : "");
        }
        if (sign == 'u' || sign == 'U') {
            return codePoint(sign == 'u' ? 4 : 8, begin);
        }
        if (dialect == RegexDialect.GROK && (sign == 'h' || sign == 'H')) {
            return sign == 'h' ? "[0-9a-fA-F]" : "[^0-9a-fA-F]";
        }
        throw in.fault("unknown escape `\\" + sign + "`", begin);
    }

    /// What stands in braces behind `\p` or `\x`, with them; nothing if there are none.
    private String braces() throws InvalidExtractorException {
        if (!in.skips("{")) {
            return "";
        }
        String inside = in.upTo('}', "expected a closing `}`");
        in.character();
        return "{" + inside + "}";
    }

    private String codePoint(int digits, int begin) throws InvalidExtractorException {
        String number = braces();
        if (number.isEmpty()) {
            StringBuilder read = new StringBuilder();
            while (read.length() < digits) {
                read.append(in.character());
            }
            number = "{" + read + "}";
        }
        if (!number.matches("\\{[0-9a-fA-F]{1,8}}")) {
            throw in.fault("expected the hexadecimal number of a character", begin);
        }
        return "\\x" + number.toLowerCase(Locale.ROOT);
    }
}
