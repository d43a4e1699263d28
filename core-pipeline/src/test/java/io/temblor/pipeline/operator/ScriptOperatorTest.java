package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.config.InvalidConfigException;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptOperatorTest extends OperatorContract<ScriptSettings> {
    @Override
    protected OperatorProvider<ScriptSettings> provider() {
        return new ScriptOperatorProvider();
    }

    @Override
    protected ScriptSettings settings() {
        return bound("""
                match event of
                  case %{ level == "debug" } => drop
                  case %{ took > 100 } => emit => "slow"
                  case %{} => let event.seen = true; event
                  case _ => {"text": event}
                end""");
    }

    @Override
    protected List<Value> values() {
        return List.of(
                Value.of(Map.of("level", "debug")),
                Value.of(Map.of("took", 500)),
                new StringValue("no record"),
                Value.of(Map.of("took", 5)));
    }

    private ScriptSettings bound(String script) {
        return BoundSettings.of(provider(), "script = \"\"\"" + script + "\"\"\"");
    }

    private OperatorProbe probe(String script) {
        return new OperatorProbe(provider().operator(bound(script)));
    }

    @Test
    void sendsEachEventWhereTheScriptSays() {
        OperatorProbe probe = new OperatorProbe(provider().operator(settings()));
        values().forEach(probe::send);

        assertThat(probe.at("slow")).containsExactly("{\"took\":500}");
        assertThat(probe.at("out")).containsExactly("{\"text\":\"no record\"}", "{\"took\":5,\"seen\":true}");
        assertThat(probe.refusals()).isEmpty();
    }

    @Test
    void hasThePortsThatTheScriptNamesAndThoseOfTheSettings() {
        assertThat(provider().ports(settings())).containsExactlyInAnyOrder("out", "slow");
        ScriptSettings computed = BoundSettings.of(provider(), """
                script = \"""emit event => "to-#{ event.n }"\""", ports = [to-1]""");
        assertThat(provider().ports(computed)).containsExactlyInAnyOrder("out", "to-1");

        OperatorProbe probe = new OperatorProbe(provider().operator(computed));
        probe.send(Value.of(Map.of("n", 1))).send(Value.of(Map.of("n", 2)));
        assertThat(probe.at("to-1")).containsExactly("{\"n\":1}");
        assertThat(probe.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("unknown-port"))
                .satisfies(refusal -> assertThat(refusal.message()).contains("`to-2`"));
    }

    @Test
    void leavesEventsAloneThatTheScriptDoesNotChange() {
        OperatorProbe probe = probe("event");
        RecordValue meta = RecordValue.of("a", Value.of(1));
        probe.send(Value.of(Map.of("x", 1)), meta);
        assertThat(probe.emissions()).singleElement().satisfies(sent -> {
            assertThat(sent.value()).isEqualTo(Value.of(Map.of("x", 1)));
            assertThat(sent.meta()).isEqualTo(meta);
        });
    }

    @Test
    void changesMetadata() {
        OperatorProbe probe = probe("let $class = event.x; let $deep.er = true; event");
        probe.send(Value.of(Map.of("x", 1)), RecordValue.of("a", Value.of(1)));
        assertThat(probe.emissions())
                .singleElement()
                .satisfies(sent -> assertThat(sent.meta()).hasToString("{\"a\":1,\"class\":1,\"deep\":{\"er\":true}}"));
    }

    @Test
    void keepsItsStateFromEventToEventAndBeginsWithThatOfTheSettings() {
        OperatorProbe probe = new OperatorProbe(provider().operator(BoundSettings.of(provider(), """
                script = \"""let state.n = state.n + event; state.n\""", state { n = 10 }""")));
        probe.send(Value.of(1)).send(Value.of(2)).send(Value.of(3));
        assertThat(probe.at("out")).containsExactly("11", "13", "16");
    }

    @Test
    void knowsTheArgumentsOfTheSettings() {
        OperatorProbe probe = new OperatorProbe(provider().operator(BoundSettings.of(provider(), """
                script = "event > args.limit", args { limit = 5 }""")));
        probe.send(Value.of(1)).send(Value.of(6));
        assertThat(probe.at("out")).containsExactly("false", "true");
    }

    @Test
    void costsOneEventWhenTheScriptFails() {
        OperatorProbe probe = probe("\nlet event.y = event.x + 1;\nevent");
        probe.send(Value.of(Map.of("x", "a"))).send(Value.of(Map.of())).send(Value.of(Map.of("x", 1)));
        assertThat(probe.at("out")).containsExactly("{\"x\":1,\"y\":2}");
        assertThat(probe.refusals())
                .extracting(OperatorProbe.Refusal::code)
                .containsExactly("wrong-type", "no-such-field");
        assertThat(probe.refusals().getFirst().message())
                .isEqualTo("test.conf:2:15: `+` is not defined for a string and an integer");
    }

    @Test
    void survivesAStateThatGrowsDeeperWithEachEvent() {
        OperatorProbe probe = probe("let state = [state]; state == [state]");
        for (int i = 0; i < 3_000; i++) {
            probe.send(Value.of(i));
        }
        assertThat(probe.refusals())
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal.code()).isEqualTo("too-deep"));
    }

    @Test
    void findsModulesBesideItsFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("sizes.tremor"), "fn double(x) with x * 2 end;");
        Path file = Files.writeString(folder.resolve("main.tremor"), "use sizes;\nsizes::double(event)");
        OperatorProbe probe =
                new OperatorProbe(provider().operator(BoundSettings.of(provider(), "file = \"" + file + "\"")));
        probe.send(Value.of(21));
        assertThat(probe.at("out")).containsExactly("42");
    }

    @Test
    void showsErrorsAtTheLineOfTheConfiguration() {
        assertThatThrownBy(() ->
                        BoundSettings.of(provider(), "script = \"\"\"\nlet a = 1;\nlet b = nope::x(1);\nb\n\"\"\""))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("""
                        test.conf:5: script: the script is not right
                        test.conf:3:9: error: there is no module `nope` here [unknown-module]
                          3 | let b = nope::x(1);
                            |         ^^^^^^^
                            = name it before with `use`""");
    }

    @Test
    void showsErrorsAtTheLineOfItsFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("main.tremor"), "event +\n");
        assertThatThrownBy(() -> BoundSettings.of(provider(), "file = \"" + file + "\""))
                .hasMessageContaining("test.conf:1: file: the script is not right\n" + file + ":")
                .hasMessageContaining("[unexpected-token]");
    }

    @Test
    void wantsAScriptOrAFile() {
        assertThatThrownBy(() -> BoundSettings.of(provider(), "args {}"))
                .hasMessageContaining("either script or file must be there");
        assertThatThrownBy(() -> BoundSettings.of(provider(), "script = event, file = x.tremor"))
                .hasMessageContaining("and not both");
        assertThatThrownBy(() -> BoundSettings.of(provider(), "file = nothing-there.tremor"))
                .hasMessageContaining("test.conf:1: file: cannot be read: nothing-there.tremor");
    }
}
