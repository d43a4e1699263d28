package io.temblor.pipeline.stage;

import io.temblor.connector.codec.Preprocessor;
import io.temblor.connector.codec.PreprocessorProvider;
import io.temblor.pipeline.framing.FrameChain;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.ComponentPlan;
import io.temblor.pipeline.graph.ConnectorPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Makes the preprocessors of one source, once for each split.
final class Framing {
    private final List<ComponentPlan> plans;
    private final Catalog catalog;

    Framing(ConnectorPlan connector, Catalog catalog) {
        this.plans = connector.preprocessors();
        this.catalog = catalog;
    }

    FrameChain forSplit() {
        List<Preprocessor> made = new ArrayList<>();
        for (ComponentPlan plan : plans) {
            @SuppressWarnings("unchecked") // the plan was made from this provider's own settings
            PreprocessorProvider<Record> provider = (PreprocessorProvider<Record>)
                    Objects.requireNonNull(catalog.preprocessors().get(plan.type()));
            made.add(provider.preprocessor(plan.settings()));
        }
        return new FrameChain(made);
    }
}
