package io.temblor.connectors.ffi;

import io.temblor.connector.InvalidSettingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Where to look for native libraries. Defaults stand in `reference.conf`, under `connectors.native`.
///
/// @param path         folders with libraries, and single libraries
/// @param probeTimeout how long a library may take to describe itself
public record NativeSettings(List<Path> path, Duration probeTimeout) {
    public NativeSettings {
        path = List.copyOf(path);
        if (probeTimeout.isZero()) {
            throw new InvalidSettingException("probe-timeout", "must be more than 0");
        }
    }
}
