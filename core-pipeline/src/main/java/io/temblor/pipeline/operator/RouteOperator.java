package io.temblor.pipeline.operator;

import io.temblor.connector.Event;
import io.temblor.connector.document.Document;
import java.util.List;

/// The operator `route`.
final class RouteOperator implements Operator {
    private final List<Route> routes;
    private final String otherwise;

    private record Route(String port, Condition condition) {}

    RouteOperator(RouteSettings settings) {
        routes = settings.routes().entrySet().stream()
                .map(route -> new Route(route.getKey(), route.getValue().compile()))
                .toList();
        otherwise = settings.otherwise();
    }

    @Override
    public void onEvent(Event event, OperatorContext context) {
        context.emit(portOf(event.document()), event);
    }

    private String portOf(Document document) {
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            if (route.condition.holds(document, document.root())) {
                return route.port;
            }
        }
        return otherwise;
    }
}
