package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import java.util.List;

/// The operator `route`.
final class RouteOperator implements Operator {
    private final List<Route> routes;
    private final String otherwise;

    private record Route(String port, EventTest test) {}

    RouteOperator(RouteSettings settings) {
        routes = settings.routes().entrySet().stream()
                .map(route -> new Route(route.getKey(), EventTest.of(route.getValue())))
                .toList();
        otherwise = settings.otherwise();
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            switch (route.test.holds(event, context)) {
                case YES -> {
                    context.emit(route.port, event);
                    return;
                }
                case FAILED -> {
                    return;
                }
                case NO -> {}
            }
        }
        context.emit(otherwise, event);
    }
}
