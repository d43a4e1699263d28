package io.temblor.pipeline.script.extract;

/// The flags in `(?i-s:` or `(?x)`.
///
/// @param on         those that are set
/// @param off        those that are cleared
/// @param opensGroup whether they are for a group of their own
record RegexFlags(String on, String off, boolean opensGroup) {
    private static final String OF_SCRIPT = "imsUux";
    private static final String OF_GROK = "imx";

    /// Moves behind the flags, from behind their `(?`.
    static RegexFlags read(RegexScanner in, int begin, RegexDialect dialect) throws InvalidExtractorException {
        String known = dialect == RegexDialect.GROK ? OF_GROK : OF_SCRIPT;
        StringBuilder on = new StringBuilder();
        StringBuilder off = new StringBuilder();
        boolean clears = false;
        while (!in.skips(":") && !in.skips(")")) {
            String flag = in.isAtEnd() ? "" : in.character();
            if (flag.equals("-") && !clears) {
                clears = true;
            } else if (!flag.isEmpty() && known.contains(flag)) {
                (clears ? off : on).append(flag);
            } else {
                throw in.fault("expected a group such as (?:…), (?<name>…) or (?i:…); flags are " + known, begin);
            }
        }
        return new RegexFlags(translated(on, dialect), translated(off, dialect), in.isBehind(':'));
    }

    private static String translated(StringBuilder flags, RegexDialect dialect) {
        return dialect == RegexDialect.GROK ? flags.toString().replace('m', 's') : flags.toString();
    }

    /// Whether space does not count under these flags.
    boolean verbose(boolean before) {
        return on.contains("x") || before && !off.contains("x");
    }

    /// The flags for RE2/J, which has no `x`, and none for the set of characters.
    String translation() {
        String set = ofRe2(on);
        String cleared = ofRe2(off);
        String flags = set + (cleared.isEmpty() ? "" : "-" + cleared);
        return opensGroup ? "(?" + flags + ":" : flags.isEmpty() ? "" : "(?" + flags + ")";
    }

    private static String ofRe2(String flags) {
        return flags.replace("x", "").replace("u", "");
    }
}
