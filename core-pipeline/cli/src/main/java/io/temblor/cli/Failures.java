package io.temblor.cli;

import io.temblor.config.InvalidConfigException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the user sees of an exception: all that is wrong with a configuration, or one sentence about a defect.
final class Failures {
    private Failures() {}

    /// @return the exit code
    static int report(Exception e, String command, PrintWriter err) {
        int exitCode = switch (e) {
            case InvalidConfigException invalid -> {
                err.println(invalid.getMessage());
                err.println(conclusion(invalid.problems().size()));
                yield ExitCode.WRONG;
            }
            case UnknownNameException unknown -> {
                err.println(command + ": " + unknown.getMessage());
                yield ExitCode.WRONG;
            }
            default -> {
                err.println("temblor: unexpected failure: " + e + "; " + whereTheTraceIs(e));
                yield ExitCode.FAILED;
            }
        };
        err.flush();
        return exitCode;
    }

    private static String conclusion(int problems) {
        return (problems == 1 ? "1 problem" : problems + " problems") + "; nothing was started";
    }

    private static String whereTheTraceIs(Exception e) {
        try {
            Path file = Files.createTempFile("temblor-", ".log");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                e.printStackTrace(writer);
            }
            return "the stack trace is in " + file;
        } catch (IOException _) {
            return "the stack trace could not be written to a file";
        }
    }
}
