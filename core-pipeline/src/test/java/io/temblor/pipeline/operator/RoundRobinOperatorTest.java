package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundRobinOperatorTest extends OperatorContract<RoundRobinSettings> {
    @Override
    protected OperatorProvider<RoundRobinSettings> provider() {
        return new RoundRobinOperatorProvider();
    }

    @Override
    protected RoundRobinSettings settings() {
        return BoundSettings.of(provider(), "outputs = [a, b, c]");
    }

    @Override
    protected List<Value> values() {
        return List.of(new IntegerValue(1), new IntegerValue(2), new IntegerValue(3), new IntegerValue(4));
    }

    private OperatorProbe probe() {
        return OperatorProbe.restarting(() -> provider().operator(settings()));
    }

    private static List<String> ports(OperatorProbe probe) {
        return probe.emissions().stream().map(OperatorProbe.Emission::port).toList();
    }

    @Test
    void takesPortsInTurn() {
        OperatorProbe probe = probe();
        values().forEach(probe::send);
        assertThat(ports(probe)).containsExactly("a", "b", "c", "a");
    }

    @Test
    void passesOverPortsThatAreClosed() {
        OperatorProbe probe = probe().close("b");
        values().forEach(probe::send);
        assertThat(ports(probe)).containsExactly("a", "c", "a", "c");
        values().forEach(probe.open("b")::send);
        assertThat(ports(probe)).endsWith("a", "b", "c", "a");
    }

    @Test
    void sendsToTheNextInTurnIfAllAreClosed() {
        OperatorProbe probe = probe().close("a").close("b").close("c");
        values().forEach(probe::send);
        assertThat(ports(probe)).containsExactly("a", "b", "c", "a");
    }

    @Test
    void hasThePortsThatItsSettingsName() {
        assertThat(provider().ports(settings())).containsExactly("a", "b", "c");
        assertThat(provider().ports(BoundSettings.of(provider(), ""))).containsExactly("out");
    }

    @Test
    void refusesPortsThatCannotBe() {
        assertThatThrownBy(() -> BoundSettings.of(provider(), "outputs = []"))
                .hasMessage("test.conf:1: outputs: must not be empty");
        assertThatThrownBy(() -> BoundSettings.of(provider(), "outputs = [a, err, a]"))
                .hasMessageContaining("the port err is for events that failed; name another")
                .hasMessageContaining("must name each port once");
    }
}
