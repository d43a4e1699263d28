package io.temblor.pipeline.graph;

import io.temblor.config.Configuration;
import io.temblor.config.Section;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads one entry of `pipelines`.
final class PipelineReader {
    private final Catalog catalog;
    private final ComponentReader components;

    PipelineReader(Catalog catalog, Configuration configuration) {
        this.catalog = catalog;
        this.components = new ComponentReader(configuration);
    }

    PipelineDraft read(String flow, String name, Section section) {
        List<Section> sections = section.components("steps");
        int count = section.count("steps");
        if (count == 0) {
            section.problem("steps", "must have at least one step, such as passthrough");
        }
        List<PipelinePlan.Step> steps = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            String id = name + "." + i;
            components
                    .read("operator", sections.get(i), catalog.operators(), OperatorProvider::type)
                    .ifPresent(operator -> steps.add(new PipelinePlan.Step(id, operator, ports(operator))));
        }
        section.unknownKeysAreProblems();
        return new PipelineDraft(name, section, steps, count > 0 && steps.size() == count);
    }

    private List<String> ports(ComponentPlan operator) {
        @SuppressWarnings("unchecked") // the settings were bound to this provider's own record
        OperatorProvider<Record> provider = (OperatorProvider<Record>)
                Objects.requireNonNull(catalog.operators().get(operator.type()));
        List<String> ports = new ArrayList<>(provider.ports(operator.settings()));
        ports.add(Link.ERR);
        return ports;
    }
}
