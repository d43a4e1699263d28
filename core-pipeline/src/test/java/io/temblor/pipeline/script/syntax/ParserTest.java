package io.temblor.pipeline.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParserTest {
    @Test
    void readsAnExpressionUpToTheEnd() throws InvalidScriptException {
        Expr expression = Parser.expression(new Source("condition", "event.level > 3"));

        assertThat(SyntaxText.of(expression)).isEqualTo("""
                >
                  path event
                    .level
                  integer 3
                """);
    }

    @Test
    void refusesWhatStandsBehindAnExpression() {
        assertThat(refusedExpression("event.level > 3;").getMessage()).isEqualTo("""
                condition:1:16: error: expected an operator or the end of the text, but found `;` [unexpected-token]
                  1 | event.level > 3;
                    |                ^""");
    }

    @Test
    void refusesAnExpressionThatChangesSomething() {
        assertThat(codes(refusedExpression("let a = 1"))).containsExactly(ErrorCode.MISPLACED_EMIT);
    }

    @Test
    void readsAModuleThatIsEmpty() throws InvalidScriptException {
        ModuleFile module = Parser.module(new Source("empty", "### Nothing yet.\n"));

        assertThat(module.statements()).isEmpty();
        assertThat(module.doc()).contains("Nothing yet.");
    }

    @Test
    void refusesAnExpressionInAModule() {
        InvalidScriptException refused = catchThrowableOfType(
                InvalidScriptException.class,
                () -> Parser.module(new Source("lib", "const A = 1;\nA + 1;\nfn f() with 1 end")));

        assertThat(refused.getMessage()).isEqualTo("""
                lib:2:1: error: a module consists of `const`, `fn`, `use` and `define` only [unexpected-token]
                  2 | A + 1;
                    | ^
                    = what is to be computed belongs into a function""");
    }

    @Test
    void readsLinesThatEndAsOnWindows() throws InvalidScriptException {
        assertThat(tree("let a = 1;\r\n# remark\r\na\r\n")).isEqualTo(tree("let a = 1;\na\n"));
        assertThat(tree("\"\"\"\r\na\"\"\"\r\n")).isEqualTo("string \"a\"\n");
        assertThat(tree("match 1 of\r\n case ~ re|\\\r\n  a| => 1\r\nend")).contains("~ re \"a\"");
    }

    @Test
    void showsALineThatEndsAsOnWindowsWithoutItsEnd() {
        assertThat(refused("let a = \"b\r\na").getMessage()).isEqualTo("""
                script:1:9: error: the text that begins here lacks its closing `"` [unterminated-string]
                  1 | let a = "b
                    |         ^^""");
    }

    @Test
    void passesOverAByteOrderMark() throws InvalidScriptException {
        assertThat(tree("\ufeffevent")).isEqualTo("path event\n");
    }

    @Test
    void refusesNulOutsideOfTexts() throws InvalidScriptException {
        assertThat(refused("let a = \0;")).hasMessageContaining("the character `U+0000` has no meaning here");
        assertThat(tree("\"\0\"")).startsWith("string");
    }

    @Test
    void refusesHalvesOfCharactersEverywhere() throws InvalidScriptException {
        for (String text : List.of("\"\ud800\"", "# \udc00", "\ud800", "a\ud800\udc00\udc00", "\ud800\ud800\udc00")) {
            assertThat(codes(refused(text))).containsExactly(ErrorCode.UNEXPECTED_CHARACTER);
        }
        assertThat(tree("\"😀\"")).isEqualTo("string \"😀\"\n");
    }

    @Test
    void spansOperandsWithTheirParentheses() throws InvalidScriptException {
        Expr.Binary sum = (Expr.Binary) Parser.expression(new Source("script", "(1) + (2 * 3) - 4"));

        assertThat(sum.span().text()).isEqualTo("(1) + (2 * 3) - 4");
        assertThat(sum.left().span().text()).isEqualTo("(1) + (2 * 3)");
    }

    @Test
    void spansStatementsFromTheirWordToTheirEnd() throws InvalidScriptException {
        Script script = Parser.script(new Source("script", """
                ## Doc.
                fn f(a) with a end; use std::{a, b as c}; emit 1 => "p"; let x.y = match 1 of case _ => 2 end"""));

        assertThat(script.statements().stream()
                        .map(statement -> statement.span().text()))
                .containsExactly(
                        "fn f(a) with a end", "a", "b as c", "emit 1 => \"p\"", "let x.y = match 1 of case _ => 2 end");
    }

    @Test
    void showsAnErrorOverSeveralLinesAtItsLastLine() {
        assertThat(refused("1;\n\"\"\"\nfirst\nlast\n")).hasMessageContaining("  4 | last\n    | ^^^^");
    }

    @Test
    void reportsSyntaxErrorsOfSeveralStatementsInOrder() {
        InvalidScriptException refused = refused("let = 1;\nlet b = \"\\q\";\nlet c = ;\nc");

        assertThat(refused.diagnostics().stream().map(each -> each.span().line()))
                .containsExactly(1, 2, 3);
    }

    @Test
    void throwsAnExceptionWithoutAStack() {
        assertThatThrownBy(() -> Parser.script(new Source("script", "1 +")))
                .isInstanceOf(InvalidScriptException.class)
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    private static String tree(String text) throws InvalidScriptException {
        return SyntaxText.of(Parser.script(new Source("script", text)));
    }

    private static InvalidScriptException refused(String text) {
        return catchThrowableOfType(InvalidScriptException.class, () -> Parser.script(new Source("script", text)));
    }

    private static InvalidScriptException refusedExpression(String text) {
        return catchThrowableOfType(
                InvalidScriptException.class, () -> Parser.expression(new Source("condition", text)));
    }

    private static List<ErrorCode> codes(InvalidScriptException refused) {
        return refused.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
