package io.temblor.pipeline.graph;

import io.temblor.config.Section;
import io.temblor.connector.InvalidSettingException;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reads one operator of a pipeline.
final class StepReader {
    private final Catalog catalog;
    private final ComponentReader components;

    StepReader(Catalog catalog, ComponentReader components) {
        this.catalog = catalog;
        this.components = components;
    }

    /// The step, unless there is something wrong with it.
    Optional<PipelinePlan.Step> read(String id, Section section) {
        return components
                .read("operator", section, catalog.operators(), OperatorProvider::type)
                .flatMap(operator -> step(id, operator, section));
    }

    private Optional<PipelinePlan.Step> step(String id, ComponentPlan operator, Section section) {
        try {
            return Optional.of(step(id, operator));
        } catch (InvalidSettingException e) {
            e.problems().forEach(each -> report(each, section));
            return Optional.empty();
        }
    }

    private static void report(InvalidSettingException.Problem problem, Section section) {
        if (problem.setting().isEmpty()) {
            section.problem(problem.problem());
        } else {
            section.problem(problem.setting(), problem.problem());
        }
    }

    private PipelinePlan.Step step(String id, ComponentPlan operator) {
        @SuppressWarnings("unchecked") // the settings were bound to this provider's own record
        OperatorProvider<Record> provider = (OperatorProvider<Record>)
                Objects.requireNonNull(catalog.operators().get(operator.type()));
        provider.check(operator.settings());
        List<String> ports = new ArrayList<>(provider.ports(operator.settings()));
        ports.add(Link.ERR);
        return new PipelinePlan.Step(id, operator, provider.inputs(operator.settings()), ports);
    }
}
