package io.temblor.config;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in our words what the parser says in its own.
///
/// Ours tell what to write instead, and leave the user's text out: it may be a secret that lacks its quotes.
final class SyntaxMessages {
    private static final String FOUND = "{found}";

    /// The first match counts; `$1` is what the first group found.
    private static final List<Rule> RULES = List.of(
            rule("triple-quoted string was still open", "a text that begins with \"\"\" is never closed"),
            rule(
                    "string quote was still open|unescaped newline",
                    "a text in quotes is not closed on its line; write \"\"\" around texts of several lines"),
            rule(
                    "not a valid escape sequence",
                    "a backslash in quotes begins an unknown escape; write \\\\ for a backslash"),
            rule("hex digits", "\\u in quotes needs four hexadecimal digits; write \\\\ for a backslash"),
            rule("unescaped tab", "a tab stands in quotes; write it as \\t"),
            rule(
                    "control character",
                    "a control character stands in quotes; write it as \\u and four hexadecimal digits"),
            rule("\\$\\{ was not closed", "a substitution is not closed; write ${name}"),
            rule("Expecting a field name or path here", "a substitution has no name; write ${name}"),
            rule(
                    "'\\$' not followed by",
                    "`$` stands outside quotes; write ${name} to substitute, or put the text in quotes"),
            rule("Reserved character '\\\\'", "`\\` stands outside quotes; put the text in quotes and double it there"),
            rule("Reserved character '`'", "a backtick stands outside quotes; put the text in quotes"),
            rule("Reserved character '(.)'", "`$1` stands outside quotes; put the text in quotes"),
            rule("'\\+' not followed by", "`+` stands outside quotes; put the text in quotes"),
            rule(
                    "leading, trailing, or two adjacent",
                    "a path has an empty part; take a dot away or write \"\" for it"),
            rule("unbalanced close brace", "`}` closes nothing; take it away, or put the text in quotes"),
            rule("got '\\]'", "`]` closes nothing; take it away, or put the text in quotes"),
            rule("invalid URL", "include has no valid address; write include \"other.conf\" for a file"),
            rule(
                    "include (keyword|parameter|\\w+\\()|include \\w+",
                    "include needs a name in quotes, as in include \"other.conf\""),
            rule("may not be followed by token", "expected `=`, `:` or `{` after a key, found " + FOUND),
            rule(
                    "comma, got '([=:])'",
                    "`$1` is not expected here; put the text in quotes, or a comma between two settings"),
            rule("or a comma, got", "expected a comma or a new line after a value, found " + FOUND),
            rule("List should have ended", "expected a comma or `]` in a list, found " + FOUND),
            rule("List should have", "expected an element of a list, found " + FOUND),
            rule("Expecting a value", "expected a value, found " + FOUND),
            rule("parentheses|field name", "expected a key, found " + FOUND),
            rule("has type LIST", "is a list; expected settings such as key = value"),
            rule(
                    "Cannot concatenate",
                    "a list or a record stands beside another value; put a comma or a new line between"),
            rule("trailing tokens", "expected nothing after the `}` that closes the first `{`, found more"),
            rule("Token not allowed in valid JSON", "expected JSON, found text outside quotes"),
            rule("not allowed in JSON", "JSON has no substitutions; name the file .conf instead of .json"),
            rule("duplicate fields", "a key stands twice in a JSON record"),
            rule("Empty document", "is empty; expected JSON"),
            rule("Document must have an object", "expected `{`, found " + FOUND),
            rule("\\+= does not work nested inside a list", "`+=` does not work inside a list"),
            rule(
                    "include statement is nested inside a list",
                    "an included file has substitutions, which do not work inside a list"));

    private static final Pattern TOKEN = Pattern.compile("(?:, got|token:|not:) '?(end of file|.|\\n)");

    private record Rule(Pattern theirs, String ours) {}

    private SyntaxMessages() {}

    private static Rule rule(String theirs, String ours) {
        return new Rule(Pattern.compile(theirs), ours);
    }

    /// Our message for one of the parser's.
    static String of(String theirs) {
        for (Rule rule : RULES) {
            Matcher match = rule.theirs().matcher(theirs);
            if (match.find()) {
                String group = match.groupCount() == 0 ? "" : String.valueOf(match.group(1));
                return rule.ours().replace("$1", group).replace(FOUND, found(theirs));
            }
        }
        return "is not valid HOCON";
    }

    /// Whether the parser ran into the end of the text, where a bracket was still open.
    static boolean isAboutTheEnd(String theirs) {
        return theirs.matches(
                "(?s).*(comma, got|comma, instead had token:|or a first element.*token:|here, not:) end of file.*");
    }

    private static String found(String theirs) {
        Matcher token = TOKEN.matcher(theirs);
        return token.find() ? shown(token.group(1)) : "something else";
    }

    private static String shown(String token) {
        return switch (token) {
            case "end of file" -> "the end of the file";
            case "\n" -> "the end of the line";
            case "{", "}", "[", "]", ",", "=", ":" -> "`" + token + "`";
            default -> "more text";
        };
    }
}
