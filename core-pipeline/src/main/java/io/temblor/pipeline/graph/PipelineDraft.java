package io.temblor.pipeline.graph;

import io.temblor.config.Section;

/// A pipeline as it was read.
///
/// @param complete whether every step could be read; if not, its ports are not known
record PipelineDraft(String name, Section section, PipelinePlan plan, boolean complete) {}
