package io.temblor.bench;

import java.nio.file.Path;

/// The folder of this module, and what lies where in it.
record BenchFolder(Path root) {

    /// The folder that the script `run` names, or else the one that this process works in.
    static BenchFolder here() {
        return new BenchFolder(
                Path.of(System.getProperty("bench.folder", "")).toAbsolutePath().normalize());
    }

    /// The sources of the C programs.
    Path sources() {
        return root.resolve("src/main/c");
    }

    /// The configurations with which a subject is run.
    Path configurations(String subject) {
        return root.resolve("src/main/subjects").resolve(subject);
    }

    /// Data that are not part of the project: what the system property `bench.data` names, or `shared/data`
    /// beside the project.
    Path data() {
        String given = System.getProperty("bench.data");
        return given != null
                ? Path.of(given)
                : root.resolve("../../../shared/data").normalize();
    }

    /// A folder for what is made, which need not be there yet.
    Path target(String name) {
        return root.resolve("target").resolve(name);
    }

    /// The script that starts Temblor.
    Path launcher() {
        return root.resolve("../../temblor").normalize();
    }
}
