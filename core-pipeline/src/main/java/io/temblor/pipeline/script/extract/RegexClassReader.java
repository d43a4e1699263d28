package io.temblor.pipeline.script.extract;

/// Reads a class of characters in brackets.
final class RegexClassReader {
    private final RegexScanner in;
    private final RegexDialect dialect;
    private final boolean skipsSpace;
    private final StringBuilder out = new StringBuilder();

    /// @param verbose whether space and comments do not count
    RegexClassReader(RegexScanner in, RegexDialect dialect, boolean verbose) {
        this.in = in;
        this.dialect = dialect;
        this.skipsSpace = verbose && dialect == RegexDialect.SCRIPT;
    }

    /// Moves behind the class.
    ///
    /// @return the same for RE2/J
    String set() throws InvalidExtractorException {
        int begin = in.at();
        out.append(in.character());
        out.append(in.skips("^") ? "^" : "");
        out.append(in.skips("]") ? "\\]" : "");
        while (in.peek() != ']') {
            if (in.isAtEnd()) {
                throw in.fault("a class has no closing `]`", begin);
            }
            member();
        }
        return out.append(in.character()).toString();
    }

    private void member() throws InvalidExtractorException {
        int begin = in.at();
        if (skipsSpace && in.skipsSpace()) {
            return;
        }
        if (in.skips("[:")) {
            String name = in.upTo(']', "a class such as [:alpha:] has no closing `:]`");
            out.append("[:").append(name).append(in.character());
        } else if (in.peek() == '[') {
            throw in.fault("a class within a class is not possible; `\\[` stands for the bracket itself", begin);
        } else if (in.skips("&&") || in.skips("--") || in.skips("~~")) {
            throw in.fault("classes cannot be cut with one another; name the characters, or escape the sign", begin);
        } else if (in.peek() == '\\') {
            out.append(new RegexEscapeReader(in, dialect).escapeInClass());
        } else {
            out.append(in.character());
        }
    }
}
