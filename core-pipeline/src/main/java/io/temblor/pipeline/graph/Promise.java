package io.temblor.pipeline.graph;

import io.temblor.connector.Connector;
import io.temblor.connector.Delivery;
import io.temblor.connector.Delivery.Guarantee;
import io.temblor.connector.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a flow promises about the events from one source to one sink: the weaker of what the two ends promise.
///
/// @param from      the source
/// @param to        the sink
/// @param guarantee of the way
/// @param reason    why it is not more, or what it rests on
public record Promise(String from, String to, Guarantee guarantee, String reason) {

    /// The promises of a flow, source by source, in the order of the plan.
    public static List<Promise> of(FlowPlan flow, Catalog catalog) {
        List<Promise> promises = new ArrayList<>();
        for (ConnectorPlan source : flow.sources()) {
            Set<String> reached = new LinkedHashSet<>();
            follow(source.name(), flow, reached);
            flow.sinks().stream()
                    .filter(sink -> reached.contains(sink.name()))
                    .forEach(sink -> promises.add(between(source, sink, flow, catalog)));
        }
        return promises;
    }

    private static void follow(String node, FlowPlan flow, Set<String> reached) {
        for (Link link : flow.links()) {
            if (link.from().equals(node) && reached.add(link.to())) {
                follow(link.to(), flow, reached);
            }
        }
    }

    private static Promise between(ConnectorPlan source, ConnectorPlan sink, FlowPlan flow, Catalog catalog) {
        Delivery in = delivery(source, Role.SOURCE, catalog);
        Delivery out = delivery(sink, Role.SINK, catalog);
        if (in.guarantee() == Guarantee.AT_LEAST_ONCE && flow.settings().state().isEmpty()) {
            in = Delivery.atMostOnce("the flow has no state folder, so positions are forgotten when the process ends");
        }
        boolean weakIn = in.guarantee() == Guarantee.AT_MOST_ONCE;
        boolean weakOut = out.guarantee() == Guarantee.AT_MOST_ONCE;
        Guarantee guarantee = weakIn || weakOut ? Guarantee.AT_MOST_ONCE : Guarantee.AT_LEAST_ONCE;
        List<String> reasons = new ArrayList<>();
        if (weakIn || !weakOut) {
            reasons.add(source.name() + ": " + in.reason());
        }
        if (weakOut || !weakIn) {
            reasons.add(sink.name() + ": " + out.reason());
        }
        return new Promise(source.name(), sink.name(), guarantee, String.join("; ", reasons));
    }

    @SuppressWarnings("unchecked") // the settings were bound to this connector's own record
    private static Delivery delivery(ConnectorPlan plan, Role role, Catalog catalog) {
        Connector<Record> connector = (Connector<Record>) catalog.connectors().of(plan);
        return connector.delivery(plan.settings(), role);
    }
}
