package io.temblor.bench;

/// Settings of the Java half of the benchmark of the boundary.
///
/// @param batch messages in each poll
/// @param size  bytes of each
/// @param count messages in all
public record CrossingSettings(int batch, int size, long count) {}
