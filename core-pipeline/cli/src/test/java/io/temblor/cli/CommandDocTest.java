package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class CommandDocTest {
    private static final Path DOCUMENT = Path.of("../docs/command.md");
    private static final String INTRODUCTION = """
            # The command

            What each command's `--help` says. This page is made from it, by `mvn test -pl core-pipeline/cli -am -Dtest=CommandDocTest
            -Dupdate=true`.

            Two variables are for the launcher, the script `temblor` in the root folder: `TEMBLOR_JAVA_HOME` is the JDK to use, and
            `TEMBLOR_JAVA_OPTS` has more options for `java`, such as `-Xmx2g`.

            Settings can be overridden without a change to the files: by the option `--set flow.main.lanes=2`, by the variable
            `CONFIG_FORCE_flow_main_lanes=2` (`_` stands for a dot, `__` for a dash, `___` for an underscore), or by `-Dflow.main.lanes=2`
            in `TEMBLOR_JAVA_OPTS`. The option wins over the variable, and the variable over the property.
            """;

    @Test
    void saysWhatTheHelpSays() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        CommandLine root = TemblorCommand.commandLine();
        append(root, page);
        root.getSubcommands().values().forEach(command -> append(command, page));
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, page);
        }
        assertThat(DOCUMENT).hasContent(page.toString());
    }

    private static void append(CommandLine command, StringBuilder page) {
        page.append("\n## `").append(command.getCommandSpec().qualifiedName()).append("`\n\n```text\n");
        page.append(command.getUsageMessage(CommandLine.Help.Ansi.OFF)
                .replace(System.lineSeparator(), "\n")
                .stripTrailing());
        page.append("\n```\n");
    }
}
