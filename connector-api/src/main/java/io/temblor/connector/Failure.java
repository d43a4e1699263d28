package io.temblor.connector;

/// Why an event could not go on.
///
/// @param code    a stable word for programs, in kebab case: `invalid-json`, `rejected`
/// @param message what is wrong, what would be right, what was found
/// @param stage   the name of the connector or the pipeline step where it failed
public record Failure(String code, String message, String stage) {}
