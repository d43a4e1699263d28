package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptConditionTest {
    private static OperatorProbe filter(String condition) {
        FilterOperatorProvider provider = new FilterOperatorProvider();
        return new OperatorProbe(
                provider.operator(BoundSettings.of(provider, "where = \"\"\"" + condition + "\"\"\"")));
    }

    @Test
    void letsEventsPassForWhichItHolds() {
        OperatorProbe probe = filter("event.level == \"error\" and event.status >= 500");
        probe.send(Value.of(Map.of("level", "error", "status", 500)))
                .send(Value.of(Map.of("level", "error", "status", 499)))
                .send(Value.of(Map.of("level", "info")));
        assertThat(probe.at("out")).hasSize(1);
        assertThat(probe.refusals()).isEmpty();
    }

    @Test
    void knowsTheStandardLibraryWithoutUse() {
        OperatorProbe probe = filter("string::len(event) > 2");
        probe.send(Value.of("ab")).send(Value.of("abc"));
        assertThat(probe.at("out")).containsExactly("\"abc\"");
    }

    @Test
    void sendsEventsToErrOnWhichItFails() {
        OperatorProbe probe = filter("event.status >= 500");
        probe.send(Value.of(Map.of("level", "info"))).send(Value.of(Map.of("status", "a")));
        assertThat(probe.refusals())
                .extracting(OperatorProbe.Refusal::code)
                .containsExactly("no-such-field", "wrong-type");
        assertThat(probe.emissions()).isEmpty();
    }

    @Test
    void mustYieldATruthValue() {
        OperatorProbe probe = filter("event");
        probe.send(Value.of(1)).send(Value.of(true));
        assertThat(probe.refusals())
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.message()).endsWith("the condition must be a bool, but is an integer"));
        assertThat(probe.at("out")).containsExactly("true");
    }

    @Test
    void choosesAPortBesideTestsOfFields() {
        RouteOperatorProvider provider = new RouteOperatorProvider();
        OperatorProbe probe = new OperatorProbe(provider.operator(BoundSettings.of(provider, """
                routes {
                  errors = "event.status >= 500"
                  info { field = level, equals = info }
                }""")));
        probe.send(Value.of(Map.of("status", 500)))
                .send(Value.of(Map.of("status", 1, "level", "info")))
                .send(Value.of(Map.of("status", 1)))
                .send(Value.of(Map.of("level", "info")));
        assertThat(probe.at("errors")).hasSize(1);
        assertThat(probe.at("info")).hasSize(1);
        assertThat(probe.at("out")).hasSize(1);
        assertThat(probe.refusals()).hasSize(1);
    }

    @Test
    void showsWhatIsWrongAtItsPlace() {
        assertThatThrownBy(() -> filter("evnt.status == 1")).hasMessage("""
                        test.conf:1: where: the expression is not right
                        test.conf:1:12: error: there is no variable and no constant `evnt` [unknown-name]
                          1 | evnt.status == 1
                            | ^^^^
                            = did you mean event?""");
        assertThatThrownBy(() -> filter("let event = 1"))
                .hasMessageContaining("test.conf:1: where: the expression is not right");
    }
}
