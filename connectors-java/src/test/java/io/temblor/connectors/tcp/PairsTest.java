package io.temblor.connectors.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Role;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.TestContext;
import org.junit.jupiter.api.Test;

class PairsTest {
    private record Port(int number) {}

    private final Pairs<Port, Object> pairs = new Pairs<>();

    @Test
    void givesBothHalvesTheSame() {
        Object shared = join("chat", 1, Role.SINK);
        assertThat(join("chat", 1, Role.SOURCE)).isSameAs(shared);
    }

    @Test
    void givesAnotherConnectorItsOwn() {
        Object shared = join("chat", 1, Role.SINK);
        assertThat(join("talk", 1, Role.SOURCE)).isNotSameAs(shared);
    }

    @Test
    void givesALaterRunItsOwn() {
        Object first = join("chat", 1, Role.SINK);
        join("chat", 1, Role.SOURCE);
        Object second = join("chat", 1, Role.SINK);
        assertThat(second).isNotSameAs(first);
        assertThat(join("chat", 1, Role.SOURCE)).isSameAs(second);
    }

    @Test
    void givesOtherSettingsTheirOwn() {
        Object first = join("chat", 1, Role.SINK);
        assertThat(join("chat", 2, Role.SOURCE)).isNotSameAs(first);
    }

    @Test
    void forgets() {
        Object first = join("chat", 1, Role.SINK);
        pairs.forget(first);
        assertThat(join("chat", 1, Role.SOURCE)).isNotSameAs(first);
    }

    private Object join(String name, int port, Role role) {
        TestContext context = new TestContext(name, new ManualClock());
        return pairs.join(context, new Port(port), role, Object::new);
    }
}
