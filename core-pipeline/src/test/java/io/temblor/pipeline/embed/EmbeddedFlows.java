package io.temblor.pipeline.embed;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Defaults;
import io.temblor.connector.Connector;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.PlanReader;
import io.temblor.pipeline.operator.OperatorProvider;
import io.temblor.pipeline.stage.Environment;
import io.temblor.pipeline.stage.Resources;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes embedded flows with connectors and operators of a test's own.
final class EmbeddedFlows {
    private EmbeddedFlows() {}

    /// The first flow of a configuration.
    static EmbeddedFlow of(
            String hocon, List<Connector<?>> connectors, List<OperatorProvider<?>> operators, VirtualClock clock) {
        Catalog catalog = with(operators, Catalog.load(EmbeddedFlows.class.getClassLoader()))
                .with(connectors);
        FlowPlan plan = new PlanReader(catalog)
                .read(ConfigFiles.ofText("test.conf", hocon)
                        .with(Defaults.reference())
                        .load())
                .flows()
                .getFirst();
        return new EmbeddedFlow(plan, new Environment(catalog, clock, Resources.NONE), clock);
    }

    private static Catalog with(List<OperatorProvider<?>> more, Catalog catalog) {
        SortedMap<String, OperatorProvider<?>> all = new TreeMap<>(catalog.operators());
        more.forEach(operator -> all.put(operator.type().name(), operator));
        return new Catalog(
                catalog.connectors(), catalog.codecs(), catalog.preprocessors(), catalog.postprocessors(), all);
    }
}
