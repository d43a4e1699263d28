package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SyntaxMessagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "a = @b|`@` stands outside quotes; put the text in quotes",
                "a = what?|`?` stands outside quotes; put the text in quotes",
                "a = user@host|`@` stands outside quotes; put the text in quotes",
                "a = 5 + 1|`+` stands outside quotes; put the text in quotes",
                "a = `b`|a backtick stands outside quotes; put the text in quotes",
                "a = c:\\d|`:` is not expected here; put the text in quotes, or a comma between two settings",
                "a = \\d|`\\` stands outside quotes; put the text in quotes and double it there",
                "a = http://x/y|`:` is not expected here; put the text in quotes, or a comma between two settings",
                "a = 1 b = 2|`=` is not expected here; put the text in quotes, or a comma between two settings",
                "a = \"b|a text in quotes is not closed on its line; write \"\"\" around texts of several lines",
                "a = \"\"\"b|a text that begins with \"\"\" is never closed",
                "a = \"c:\\users\"|\\u in quotes needs four hexadecimal digits; write \\\\ for a backslash",
                "a = \"\\d\"|a backslash in quotes begins an unknown escape; write \\\\ for a backslash",
                "a = \"b\tc\"|a tab stands in quotes; write it as \\t",
                "a = \"\u0001\"|a control character stands in quotes; write it as \\u and four hexadecimal digits",
                "a = ${b|a substitution is not closed; write ${name}",
                "a = ${}|a substitution has no name; write ${name}",
                "a = $b|`$` stands outside quotes; write ${name} to substitute, or put the text in quotes",
                "a..b = 1|a path has an empty part; take a dot away or write \"\" for it",
                "a|expected `=`, `:` or `{` after a key, found the end of the file",
                "a, b = 1|expected `=`, `:` or `{` after a key, found `,`",
                "a =|expected a value, found the end of the file",
                "a = , b = 1|expected a value, found `,`",
                "a == b|expected a value, found `=`",
                "= 1|expected a key, found `=`",
                "a = 1,, b = 2|expected a key, found `,`",
                "a = [1,, 2]|expected an element of a list, found `,`",
                "a = [1 }|expected a comma or `]` in a list, found `}`",
                "a = 1 }|`}` closes nothing; take it away, or put the text in quotes",
                "a = 1 ]|`]` closes nothing; take it away, or put the text in quotes",
                "a {} b {}|expected a comma or a new line after a value, found more text",
                "{ a = 1 } b = 2|expected nothing after the `}` that closes the first `{`, found more",
                "a = b [1]|a list or a record stands beside another value; put a comma or a new line between",
                "[1, 2]|is a list; expected settings such as key = value",
                "include more|include needs a name in quotes, as in include \"other.conf\"",
                "include file(more)|include needs a name in quotes, as in include \"other.conf\"",
                "include url(\"x y\")|include has no valid address; write include \"other.conf\" for a file"
            })
    void saysWhatToWrite(String hocon, String message) {
        assertThat(TextFiles.problemsOf("\n" + hocon)).containsExactly("demo.conf:2: " + message);
    }

    @Test
    void namesTheLineOfTheBracketThatIsNeverClosed() {
        assertThat(TextFiles.problemsOf("a {\n  b {\n    c = 1\n}\n\n"))
                .containsExactly("demo.conf:1: `{` is never closed");
        assertThat(TextFiles.problemsOf("a {\n  b = [\n    1 # ]\n    \"]\"\n"))
                .containsExactly("demo.conf:2: `[` is never closed");
        assertThat(TextFiles.problemsOf("a = \"\"\"\n{\n\"\"\"\nb = {\n"))
                .containsExactly("demo.conf:4: `{` is never closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = hunter2, hunter3",
                "password = \"hunter2\" [hunter3]",
                "password = hunter2}hunter3",
                "password = hunter2 hunter3:hunter4",
                "password = ${hunter2",
                "password = \"hunter2",
                "password = \"hunter2\\q\""
            })
    void showsNothingOfTheText(String hocon) {
        assertThat(TextFiles.problemsOf(hocon)).singleElement().asString().doesNotContain("hunter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{ a: 1 }|expected JSON, found text outside quotes",
                "{ \"a\": b }|expected JSON, found text outside quotes",
                "{ \"a\": ${b} }|JSON has no substitutions; name the file .conf instead of .json",
                "{ \"a\": 1, \"a\": 2 }|a key stands twice in a JSON record",
                "''|is empty; expected JSON"
            })
    void knowsJson(String json, String message) {
        String text = json.equals("''") ? "" : json;
        assertThat(TextFiles.problemsOf(ConfigFiles.ofText("demo.json", text)))
                .isEqualTo(List.of("demo.json:1: " + message));
    }
}
