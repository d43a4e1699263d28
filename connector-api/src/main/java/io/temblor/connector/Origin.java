package io.temblor.connector;

/// Where an event came from.
///
/// @param connector the name of the source in its flow
/// @param split     the part of the source; a sink that is also the source may answer on it
public record Origin(String connector, Split split) {}
