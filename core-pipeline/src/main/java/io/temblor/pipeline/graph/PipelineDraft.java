package io.temblor.pipeline.graph;

import io.temblor.config.Section;
import java.util.List;

/// A pipeline as it was read.
///
/// @param complete whether it could be read as a whole; if not, its ports are not known
/// @param inputs   the ports to which links may lead
/// @param outputs  the ports from which links may lead on
record PipelineDraft(
        String name, Section section, PipelinePlan plan, boolean complete, List<String> inputs, List<String> outputs) {

    /// A pipeline with the ports that its wires have.
    PipelineDraft(String name, Section section, PipelinePlan plan, boolean complete) {
        this(name, section, plan, complete, plan.inputs(), plan.outputs());
    }
}
