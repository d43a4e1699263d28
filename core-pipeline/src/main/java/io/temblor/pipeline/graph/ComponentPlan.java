package io.temblor.pipeline.graph;

/// A codec, preprocessor, postprocessor or operator to be made.
///
/// @param type     its name in the catalog
/// @param settings its checked settings
public record ComponentPlan(String type, Record settings) {}
