package io.temblor.pipeline.graph;

import io.temblor.config.Configuration;
import io.temblor.config.Section;
import java.util.List;

/// Reads one entry of `pipelines`: steps one after the other, named nodes with links between them, or a query.
final class PipelineReader {
    private static final List<String> FORMS = List.of("steps", "nodes", QueryReader.QUERY, QueryReader.FILE);

    private final Catalog catalog;
    private final Configuration configuration;
    private final StepReader steps;

    PipelineReader(Catalog catalog, Configuration configuration) {
        this.catalog = catalog;
        this.configuration = configuration;
        this.steps = new StepReader(catalog, new ComponentReader(configuration));
    }

    PipelineDraft read(String name, Section section) {
        List<String> forms = FORMS.stream().filter(section::has).toList();
        if (forms.size() > 1) {
            section.problem(
                    forms.getLast(), "a pipeline is written in one way, but " + forms.getFirst() + " is there, too");
            return new PipelineDraft(name, section, new PipelinePlan(name, List.of(), List.of()), false);
        }
        PipelineDraft draft = switch (forms.isEmpty() ? "steps" : forms.getFirst()) {
            case "steps" -> new StepsReader(steps, name, section).read();
            case "nodes" -> new NodesReader(steps, name, section).read();
            default -> new QueryReader(catalog, configuration, name, section).read();
        };
        section.unknownKeysAreProblems(FORMS);
        int length = ChainLength.of(draft.plan());
        if (length > ChainLength.LONGEST) {
            section.problem(ChainLength.problem(length));
        }
        return draft;
    }
}
