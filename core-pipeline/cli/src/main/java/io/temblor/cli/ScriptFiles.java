package io.temblor.cli;

import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Finds and reads files with scripts. What is not there is a mistake in the arguments of a command.
final class ScriptFiles {
    private static final String SUFFIX = ".tremor";

    private ScriptFiles() {}

    /// The text of a file.
    static Source read(CommandSpec command, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(command.commandLine(), "there is no file `" + file + "`");
        }
        try {
            return new Source(file.toString(), Files.readString(file));
        } catch (CharacterCodingException _) {
            throw new ParameterException(command.commandLine(), "the file `" + file + "` is not UTF-8");
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(), "the file `" + file + "` cannot be read: " + e.getMessage());
        }
    }

    /// The file itself, or all scripts of a folder and of those in it.
    static List<Path> list(CommandSpec command, Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ParameterException(
                    command.commandLine(), "the folder `" + path + "` cannot be read: " + e.getMessage());
        }
    }
}
