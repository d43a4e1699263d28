package io.temblor.pipeline.operator;

import io.temblor.connector.codec.ComponentType;
import java.util.List;
import java.util.stream.Stream;

/// Makes the operator `route`: each event leaves by the port whose test it passes first.
public final class RouteOperatorProvider implements OperatorProvider<RouteSettings> {
    private static final ComponentType<RouteSettings> TYPE = new ComponentType<>(
            "route",
            "Sends each event to the port whose test it passes first",
            RouteSettings.class,
            "steps = [ { type = route, routes { errors = \"event.status >= 500\", info { field = level, equals = info } } } ]");

    /// Used by [java.util.ServiceLoader].
    public RouteOperatorProvider() {}

    @Override
    public ComponentType<RouteSettings> type() {
        return TYPE;
    }

    @Override
    public List<String> ports(RouteSettings settings) {
        return Stream.concat(settings.routes().keySet().stream(), Stream.of(settings.otherwise()))
                .distinct()
                .toList();
    }

    @Override
    public Operator operator(RouteSettings settings) {
        return new RouteOperator(settings);
    }
}
