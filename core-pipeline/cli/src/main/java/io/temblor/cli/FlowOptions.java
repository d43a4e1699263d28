package io.temblor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The arguments that make a [FlowChoice].
final class FlowOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "The HOCON files with the flows. They are merged; later files win over earlier ones.")
    private List<Path> files = List.of();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set one setting, as in flow.main.lanes=2, over whatever the files, -D properties and"
                    + " CONFIG_FORCE_ variables say. May be repeated.")
    private Map<String, String> settings = Map.of();

    @Option(names = "--flow", paramLabel = "NAME", description = "Only this flow. May be repeated.")
    private List<String> flows = List.of();

    FlowChoice choice() {
        return new FlowChoice(files, settings, flows);
    }
}
