package io.temblor.pipeline.graph;

import io.temblor.config.Section;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A pipeline as it was read.
///
/// @param complete whether every step could be read; if not, its ports are not known
record PipelineDraft(String name, Section section, List<PipelinePlan.Step> steps, boolean complete) {

    /// The ports at which events leave the pipeline.
    Set<String> ports() {
        Set<String> ports = new LinkedHashSet<>();
        for (PipelinePlan.Step step : steps) {
            boolean last = step == steps.getLast();
            step.ports().stream().filter(port -> last || !port.equals(Link.OUT)).forEach(ports::add);
        }
        return ports;
    }
}
