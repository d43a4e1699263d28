package io.temblor.pipeline.script.extract;

/// The escapes in delimiters and separators: `\n`, `\t`, `\r` and `\\`.
final class Backslashes {
    private Backslashes() {}

    /// What a part of an argument stands for.
    static String resolved(String argument, int begin, int end) throws InvalidExtractorException {
        int first = argument.indexOf('\\', begin);
        if (first < 0 || first >= end) {
            return argument.substring(begin, end);
        }
        StringBuilder text = new StringBuilder();
        int at = begin;
        while (at < end) {
            char c = argument.charAt(at);
            text.append(c == '\\' ? sign(argument, at, end) : c);
            at += c == '\\' ? 2 : 1;
        }
        return text.toString();
    }

    private static char sign(String argument, int at, int end) throws InvalidExtractorException {
        char escaped = at + 1 < end ? argument.charAt(at + 1) : ' ';
        return switch (escaped) {
            case '\\' -> '\\';
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default ->
                throw new InvalidExtractorException(
                        "expected one of the escapes \\n, \\t, \\r and \\\\, found " + Excerpt.at(argument, at));
        };
    }
}
