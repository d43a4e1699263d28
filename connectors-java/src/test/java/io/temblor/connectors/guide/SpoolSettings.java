package io.temblor.connectors.guide;

import io.temblor.connector.DataSize;
import io.temblor.connector.SettingChecks;
import java.nio.file.Path;

// guide: settings
/// Settings of the `spool` connector. Defaults stand in `reference.conf`.
///
/// @param folder  where the files are
/// @param maxSize the largest file that is written
public record SpoolSettings(Path folder, DataSize maxSize) {
    public SpoolSettings {
        new SettingChecks().atLeast("max-size", maxSize.bytes(), 1).verify();
    }
}
// guide: end
