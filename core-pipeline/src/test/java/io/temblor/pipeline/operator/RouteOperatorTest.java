package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteOperatorTest extends OperatorContract<RouteSettings> {
    private static final String ROUTES = """
            routes {
              errors { field = level, equals = error }
              slow { field = took, at-least = 500 }
              also-errors { field = level, equals = error }
            }
            """;

    @Override
    protected OperatorProvider<RouteSettings> provider() {
        return new RouteOperatorProvider();
    }

    @Override
    protected RouteSettings settings() {
        return BoundSettings.of(provider(), ROUTES);
    }

    @Override
    protected List<Value> values() {
        return List.of(
                Value.of(Map.of("took", 500)),
                Value.of(Map.of("level", "error")),
                new StringValue("neither"),
                Value.of(Map.of("took", 501)));
    }

    @Test
    void sendsEventsToTheFirstPortWhoseTestTheyPass() {
        OperatorProbe probe = new OperatorProbe(provider().operator(settings()));
        values().forEach(probe::send);
        probe.send(RecordValue.builder().put("level", "error").put("took", 600).build());

        assertThat(probe.at("slow")).containsExactly("{\"took\":500}", "{\"took\":501}");
        assertThat(probe.at("errors")).containsExactly("{\"level\":\"error\"}", "{\"level\":\"error\",\"took\":600}");
        assertThat(probe.at("also-errors")).isEmpty();
        assertThat(probe.at("out")).containsExactly("\"neither\"");
    }

    @Test
    void hasAPortForEachRouteAndOneForTheRest() {
        assertThat(provider().ports(settings())).containsExactly("errors", "slow", "also-errors", "out");
        assertThat(provider().ports(BoundSettings.of(provider(), ROUTES + "otherwise = slow")))
                .containsExactly("errors", "slow", "also-errors");
    }

    @Test
    void refusesPortsThatAreTaken() {
        assertThatThrownBy(() -> BoundSettings.of(provider(), "routes {}\notherwise = err"))
                .hasMessage("test.conf:1: routes: must not be empty\n"
                        + "test.conf:2: otherwise: the port err is for events that failed; name another");
        assertThatThrownBy(() -> BoundSettings.of(provider(), "routes { in { equals = 1 } }"))
                .hasMessage("test.conf:1: routes.in: the port in is for events that come; name another");
        assertThatThrownBy(() -> BoundSettings.of(provider(), "routes { \"a/b\" { equals = 1 } }"))
                .hasMessageEndingWith("a port must have a name of letters, digits, - and _, but has `a/b`");
    }
}
