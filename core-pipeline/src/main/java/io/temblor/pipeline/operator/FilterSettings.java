package io.temblor.pipeline.operator;

/// The settings of the operator `filter`.
///
/// @param where the test that an event must pass to go on
public record FilterSettings(FieldTest where) {}
