package io.temblor.pipeline.graph;

import io.temblor.config.Binder;
import io.temblor.config.Configuration;
import io.temblor.config.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the flows of a configuration into a plan, and checks everything that can be checked without touching
/// the outside world.
///
/// **Threading.** Any thread; an object may be used again.
public final class PlanReader {
    private static final List<String> PARTS = List.of("connectors", "pipelines", "links");

    private final Catalog catalog;

    /// A reader for flows made of what is in `catalog`.
    public PlanReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The plan of all flows.
    ///
    /// @throws io.temblor.config.InvalidConfigException with everything that is wrong
    public Plan read(Configuration configuration) {
        List<FlowPlan> flows = new ArrayList<>();
        Map<String, Section> sections = configuration.root().sections("flow");
        if (sections.isEmpty()) {
            configuration.root().problem("flow", "missing; expected at least one flow, as in flow.main { ... }");
        }
        sections.forEach((name, section) -> flow(name, section, configuration).ifPresent(flows::add));
        configuration.problems().verify();
        return new Plan(flows);
    }

    private Optional<FlowPlan> flow(String name, Section section, Configuration configuration) {
        FlowDraft draft = new FlowDraft(name, section);
        ConnectorReader connectors = new ConnectorReader(catalog, configuration);
        section.sections("connectors").forEach((key, each) -> draft.add(connectors.read(key, each)));
        PipelineReader pipelines = new PipelineReader(catalog, configuration);
        section.sections("pipelines").forEach((key, each) -> draft.add(pipelines.read(key, each)));
        Map<Link, Integer> links = new LinkReader(section).read();
        Optional<FlowSettings> settings =
                Binder.bind(section, FlowSettings.class, configuration.defaults("flow-defaults"), PARTS);
        new GraphCheck(catalog, draft, links).check();
        return settings.map(bound -> draft.plan(bound, List.copyOf(links.keySet())));
    }
}
