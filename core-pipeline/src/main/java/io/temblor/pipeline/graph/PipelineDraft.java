package io.temblor.pipeline.graph;

import io.temblor.config.Section;

/// A pipeline as it was read.
///
/// @param complete whether it could be read as a whole; if not, its ports are not known
record PipelineDraft(String name, Section section, PipelinePlan plan, boolean complete) {}
