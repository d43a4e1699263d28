package io.temblor.connectors.exit;

import java.time.Duration;

/// Settings of the `exit` connector. Defaults stand in `reference.conf`.
///
/// @param delay    from the event to the end
/// @param graceful whether what is in flight is delivered before
public record ExitSettings(Duration delay, boolean graceful) {}
