package io.temblor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Where a command writes what it makes.
final class OutputFile {
    private OutputFile() {}

    /// Writes a text to a file, or to standard output if there is none.
    static void write(CommandSpec command, @Nullable Path file, String text) {
        if (file == null) {
            PrintWriter out = command.commandLine().getOut();
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(), "the file `" + file + "` cannot be written: " + e.getMessage());
        }
    }
}
