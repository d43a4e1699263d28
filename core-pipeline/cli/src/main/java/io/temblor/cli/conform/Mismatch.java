package io.temblor.cli.conform;

import java.util.List;

/// Why a case does not pass.
///
/// @param reason  goes on after the name of the case
/// @param details lines for whoever wants to know more
public record Mismatch(String reason, List<String> details) {}
