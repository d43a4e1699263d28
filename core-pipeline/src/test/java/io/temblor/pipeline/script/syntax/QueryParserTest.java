package io.temblor.pipeline.script.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryParserTest {
    @Test
    void takesTheNameForTheDefinitionIfNoneIsWritten() throws InvalidScriptException {
        Create.Operator created = (Create.Operator) only("create operator count");

        assertThat(created.definition().modules()).isEmpty();
        assertThat(created.definition().name()).isEqualTo(created.name());
    }

    @Test
    void tellsPortsThatAreNotWrittenFromThoseThatAre() throws InvalidScriptException {
        Select select = (Select) only("select event from a into b/in");

        assertThat(select.from().port()).isNull();
        assertThat(select.into().port()).hasToString("in");
    }

    @Test
    void spansStatementsFromTheirWordToTheirEnd() throws InvalidScriptException {
        assertThat(query("""
                        ## Doc.
                        define window w from tumbling with size = 1 end; create stream s;
                        create script c with a = 1 end; select event from in[w] into s having true;""").statements())
                .extracting(statement -> statement.span().text())
                .containsExactly(
                        "define window w from tumbling with size = 1 end",
                        "create stream s",
                        "create script c with a = 1 end",
                        "select event from in[w] into s having true");
    }

    @Test
    void spansPartsOfStatements() throws InvalidScriptException {
        Select select = (Select) only("select event from a/b[x::y] group by set(each(event.c), d) into out");

        assertThat(select.from().span().text()).isEqualTo("a/b");
        assertThat(select.windows().getFirst().span().text()).isEqualTo("x::y");
        assertThat(select.groupBy()).isInstanceOfSatisfying(Select.Grouping.Set.class, set -> {
            assertThat(set.span().text()).isEqualTo("set(each(event.c), d)");
            assertThat(set.groupings().getFirst().span().text()).isEqualTo("each(event.c)");
        });
    }

    @Test
    void spansScriptsFromTheirFirstStatementToTheirLast() throws InvalidScriptException {
        Definition.Script script =
                (Definition.Script) only("define script a script from b let x = 1; x script event; end");

        assertThat(script.handlers().getFirst().span().text()).isEqualTo("script from b let x = 1; x");
        assertThat(script.handlers().getFirst().body().span().text()).isEqualTo("let x = 1; x");
        assertThat(script.script().span().text()).isEqualTo("event");
    }

    @Test
    void readsWhatAFlowConnects() throws InvalidScriptException {
        Deployment deployment =
                Parser.deployment(new Source("flow", "define flow f flow connect /connector/a/x to /pipeline/b end"));

        assertThat(deployment.statements()).singleElement().isInstanceOfSatisfying(Definition.Flow.class, flow -> {
            Connect connect = (Connect) flow.statements().getFirst();
            assertThat(connect.from().span().text()).isEqualTo("/connector/a/x");
            assertThat(connect.to().port()).isNull();
        });
    }

    @Test
    void keepsDocCommentsOfDefinitions() throws InvalidScriptException {
        Definition definition = (Definition) only("## First.\n## Second.\ndefine script a script event end");

        assertThat(definition.doc()).contains("First.\nSecond.");
    }

    @Test
    void readsWindowsOfAllKinds() throws InvalidScriptException {
        for (WindowKind kind : WindowKind.values()) {
            Definition.Window window = (Definition.Window) only("define window w from " + kind.word() + " end");

            assertThat(window.kind()).isEqualTo(kind);
        }
    }

    @Test
    void leavesWordsOfWindowsToScripts() throws InvalidScriptException {
        Script script = Parser.script(new Source("script", "let session = 1; let hopping = tick; session + hopping"));

        assertThat(script.statements()).hasSize(3);
    }

    @Test
    void refusesDirectivesInScripts() {
        assertThatThrownBy(() -> Parser.script(new Source("script", "#!config a = 1\nevent")))
                .hasMessageContaining("a directive with `#!` cannot stand in a script");
    }

    @Test
    void reportsWhatIsWrongOnEveryLevel() {
        InvalidScriptException refused = refused("""
                define pipeline a
                pipeline
                  define script b script let = 1; event. end;
                  select from in into out;
                end;
                select event form in into out;
                create scrip b""");

        assertThat(refused.diagnostics()).extracting(each -> each.span().line()).containsExactly(3, 3, 4, 6, 7);
    }

    @Test
    void readsOnBehindABlockThatLacksItsEnd() {
        InvalidScriptException refused = refused("""
                define script a
                script
                  match event of
                    case _ => event;
                select event from in into a;
                select event frm a into out;""");

        assertThat(refused.diagnostics()).extracting(each -> each.span().line()).containsExactly(5, 6);
    }

    @Test
    void reportsTenErrorsAtMost() {
        assertThat(refused("select from in into out;".repeat(100)).diagnostics())
                .hasSize(10);
    }

    private static PipelineStatement only(String text) throws InvalidScriptException {
        List<PipelineStatement> statements = query(text).statements();
        assertThat(statements).hasSize(1);
        return statements.getFirst();
    }

    private static Query query(String text) throws InvalidScriptException {
        return Parser.query(new Source("query", text));
    }

    private static InvalidScriptException refused(String text) {
        return catchThrowableOfType(InvalidScriptException.class, () -> query(text));
    }
}
