package io.temblor.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.config.InvalidConfigException;
import io.temblor.connector.CodecRule;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.Role;
import io.temblor.connector.Sink;
import io.temblor.connector.codec.NoSettings;
import io.temblor.pipeline.doubles.ScriptedSink;
import io.temblor.pipeline.doubles.ScriptedSource;
import io.temblor.pipeline.engine.RingFlow;
import io.temblor.pipeline.graph.FlowPlan;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SetupTest {
    private static final String TWO_FLOWS = """
            flow.left {
              connectors { in { type = scripted, codec = string }, out { type = out, codec = string } }
              links = [ "in -> out" ]
            }
            flow.right = ${flow.left}
            """;

    private static Temblor.Setup setup() {
        return Temblor.configure()
                .text("two.conf", TWO_FLOWS)
                .connector(new ScriptedSource().end())
                .connector(new ScriptedSink("out"));
    }

    @Test
    void letsAnOptionWinOverTheFile() {
        List<FlowPlan> flows = setup().set("flow.right.ring-size", "256").plan().flows();
        assertThat(flows).extracting(flow -> flow.settings().ringSize()).containsExactly(1024, 256);
    }

    @Test
    void namesTheOptionThatIsWrong() {
        Temblor.Setup setup = setup().set("flow.right.ring-size", "100").set("flwo.right.lanes", "2");
        assertThatThrownBy(setup::plan)
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("""
                        option flow.right.ring-size: flow.right.ring-size: must be a power of two, but is 100
                        option flwo.right.lanes: flwo.right.lanes: unknown setting; did you mean flow?""");
    }

    @Test
    void startsOnlyTheFlowsThatAreAskedFor() throws InterruptedException {
        try (Temblor temblor = setup().only(List.of("right")).start()) {
            temblor.await();
            assertThat(temblor.flows()).extracting(RingFlow::name).containsExactly("right");
            assertThat(temblor.flows().getFirst().plan().name()).isEqualTo("right");
        }
    }

    @Test
    void refusesFlowsThatAreNotThere() {
        Temblor.Setup setup = setup().only(List.of("rihgt", "left"));
        assertThatThrownBy(setup::plan).hasMessage("the flows to run: unknown flow `rihgt`; did you mean right?");
    }

    @Test
    void findsRefusedSettingsWithoutAStart() {
        Temblor.Setup setup = setup().connector(new RefusingSink());
        String expected = """
                two.conf:2: flow.left.connectors.out.codec: cannot be string today
                two.conf:2: flow.right.connectors.out.codec: cannot be string today""";
        assertThatThrownBy(setup::plan).hasMessage(expected);
        assertThatThrownBy(setup::start).hasMessage(expected);
    }

    private static final class RefusingSink implements Connector<NoSettings> {
        @Override
        public ConnectorType<NoSettings> type() {
            return new ConnectorType<>("out", "refuses", NoSettings.class, Set.of(Role.SINK), CodecRule.OPTIONAL, "");
        }

        @Override
        public Delivery delivery(NoSettings settings, Role role) {
            return Delivery.atLeastOnce("it refuses");
        }

        @Override
        public Sink sink(NoSettings settings, ConnectorContext context) {
            throw new InvalidSettingException("codec", "cannot be string today");
        }
    }
}
