package io.temblor.connector.codec;

/// The settings of what has none.
public record NoSettings() {}
