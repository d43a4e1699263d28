package io.temblor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A program that is measured. Its configurations, one for each workload that it takes part in, learn from
/// the environment where to listen and whom to send to: `BENCH_IN`, `BENCH_OUT_A`, `BENCH_OUT_B`,
/// `BENCH_FOLDER`.
interface Subject {

    /// The name, which is also that of the folder of its configurations.
    String name();

    /// Its configuration for a workload, which need not be there.
    default Path configuration(BenchFolder folder, Workload workload) {
        return folder.configurations(name()).resolve(workload.configuration());
    }

    /// The configuration with the values of variables in it, for a program that does not read the
    /// environment. Default: it is left as it is.
    default Path filledIn(Path configuration, Map<String, String> variables, Path scratch) throws IOException {
        return configuration;
    }

    /// The version, as it says of itself.
    String version();

    /// Makes it ready to be started.
    ///
    /// @throws BenchException if it is missing, with what to do about it
    void prepare();

    /// The command that runs it in the foreground, in a process that it does not leave.
    ///
    /// @param configuration the file to run
    /// @param scratch       a folder for whatever it has to keep
    List<String> command(Path configuration, Path scratch);

    /// Variables that it needs beside those of the configurations. Default: none.
    default Map<String, String> environment() {
        return Map.of();
    }

    /// Whether it runs on a JVM, which can tell what it allocates. Default: no.
    default boolean isJvm() {
        return false;
    }

    /// Whether it gives itself the lines of the file `BENCH_LINES`, `BENCH_REPEATS` times, from memory, and
    /// then ends. Default: no, they come from outside.
    default boolean isReplay() {
        return false;
    }

    /// How many lines it says to have taken in since its start, read from what it printed. Default: it says
    /// nothing.
    default OptionalLong linesSaid(String printed) {
        return OptionalLong.empty();
    }

    /// Whether it has a configuration for a workload.
    default boolean takesPart(BenchFolder folder, Workload workload) {
        return Files.exists(configuration(folder, workload));
    }
}
