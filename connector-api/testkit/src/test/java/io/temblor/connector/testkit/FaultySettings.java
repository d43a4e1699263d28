package io.temblor.connector.testkit;

/// The settings of the doubles: none but what they do wrong.
public record FaultySettings(Fault fault) {}
