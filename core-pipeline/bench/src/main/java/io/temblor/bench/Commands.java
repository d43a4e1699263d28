package io.temblor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Commands that are run to their end for what they print.
final class Commands {
    private Commands() {}

    /// What a command prints to standard output; nothing if it cannot be started.
    static String output(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                return new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return "";
        }
    }

    /// The first line of what a command prints.
    static String firstLine(List<String> command) {
        return firstLine(command, Map.of());
    }

    /// The first line of what a command prints.
    static String firstLine(List<String> command, Map<String, String> environment) {
        return output(command, environment).lines().findFirst().orElse("").strip();
    }
}
