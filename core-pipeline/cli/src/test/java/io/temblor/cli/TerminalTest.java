package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.graph.ConnectorPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TerminalTest {
    private static List<ConnectorPlan> connectors(String in, String out) {
        String hocon = """
                flow.main {
                  connectors {
                    in  { type = %s, preprocessors = [separate], codec = string }
                    out { type = %s, codec = string }
                  }
                  links = [ "in -> out" ]
                }
                """.formatted(in, out);
        return Temblor.configure()
                .text("test.conf", hocon)
                .plan()
                .flows()
                .getFirst()
                .connectors();
    }

    private static boolean canShow(String terminals, String in, String out) {
        return Terminal.canShowStatus(terminals, connectors(in, out));
    }

    @Test
    void needsATerminal() {
        assertThat(canShow("in,out,err", "file, path = a", "file, path = b, mode = append"))
                .isTrue();
        assertThat(canShow("in,out", "file, path = a", "file, path = b, mode = append"))
                .isFalse();
        assertThat(canShow("", "file, path = a", "file, path = b, mode = append"))
                .isFalse();
    }

    @Test
    void leavesTheTerminalToEventsThatAreWrittenToIt() {
        assertThat(canShow("in,out,err", "file, path = a", "stdio")).isFalse();
        assertThat(canShow("in,err", "file, path = a", "stdio")).isTrue();
        assertThat(canShow("in,err", "file, path = a", "stdio, stream = stderr"))
                .isFalse();
    }

    @Test
    void leavesTheTerminalToEventsThatAreTyped() {
        assertThat(canShow("in,out,err", "stdio", "file, path = b, mode = append"))
                .isFalse();
        assertThat(canShow("out,err", "stdio", "file, path = b, mode = append")).isTrue();
    }
}
