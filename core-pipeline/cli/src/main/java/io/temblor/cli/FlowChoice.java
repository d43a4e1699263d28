package io.temblor.cli;

import io.temblor.pipeline.Temblor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Which flows are meant, and what overrides their files.
///
/// @param files    in the order in which they are merged
/// @param settings values by the paths of settings
/// @param flows    the only ones that are meant; all if there are none
record FlowChoice(List<Path> files, Map<String, String> settings, List<String> flows) {
    FlowChoice {
        files = List.copyOf(files);
        settings = Map.copyOf(settings);
        flows = List.copyOf(flows);
    }

    Temblor.Setup setup() {
        Temblor.Setup setup = Temblor.configure().withProcessOverrides().only(flows);
        files.forEach(setup::file);
        settings.forEach(setup::set);
        return setup;
    }
}
