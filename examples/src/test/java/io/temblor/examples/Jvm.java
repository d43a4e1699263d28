package io.temblor.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Java programs in processes of their own, with the class path of the tests.
final class Jvm {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Jvm() {}

    /// A process to be started.
    ///
    /// @param options of the JVM
    static ProcessBuilder process(List<String> options, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.add("-Dslf4j.internal.verbosity=WARN");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /// The command, as its launcher starts it.
    static ProcessBuilder temblor(String... arguments) {
        List<String> ownLog = List.of("-Dslf4j.provider=io.temblor.cli.logging.StderrLogProvider");
        return process(ownLog, "io.temblor.cli.Main", List.of(arguments));
    }

    /// Surefire may hide the class path in the manifest of a jar; this property has it in any case.
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
