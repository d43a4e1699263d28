package io.temblor.connectors.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.temblor.config.Binder;
import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.config.Section;
import io.temblor.connector.DataSize;
import io.temblor.connector.testkit.TypeChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Keeps the guide and its code together.
class WritingAConnectorTest {
    private static final Path GUIDE = Path.of("../connector-api/docs/writing-a-connector.md");
    private static final List<Path> SOURCES =
            List.of(Path.of("src/test/java/io/temblor/connectors/guide"), Path.of("src/test/resources/guide"));
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- (\\S+) (\\S+) -->\n)?```\\w+\n(.*?)\n```\n", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("\\s*(?://|#) guide: (\\w+)");
    private static final List<String> OF_THE_ENGINE = List.of("type", "codec");

    @Test
    void showsTheCodeThatIsTested() throws IOException {
        List<MatchResult> blocks =
                BLOCK.matcher(Files.readString(GUIDE)).results().toList();
        assertThat(blocks).hasSizeGreaterThan(10);
        for (MatchResult block : blocks) {
            assertThat(block.group(1)).as("the file of\n%s", block.group(3)).isNotNull();
            assertThat(block.group(3)).isEqualTo(region(block.group(1), block.group(2)));
        }
    }

    private static String region(String file, String name) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(find(file))) {
            Optional<String> mark =
                    MARK.matcher(line).results().map(m -> m.group(1)).findFirst();
            if (mark.isPresent()) {
                inside = mark.get().equals(name);
            } else if (inside) {
                lines.add(line);
            }
        }
        return String.join("\n", lines).stripIndent().strip();
    }

    private static Path find(String file) {
        return SOURCES.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the guide shows a file that does not exist: " + file));
    }

    @Test
    void showsAFlowWhoseConnectorsCanBeConfigured() {
        Configuration flow = ConfigFiles.of(Path.of("src/test/resources/guide/flow.conf"))
                .with(new Defaults(ConfigFactory.parseResources("guide/reference.conf")))
                .load();
        Section connectors =
                flow.root().section("flow").orElseThrow().section("relay").orElseThrow();
        assertThat(bind(flow, connectors, "in")).contains(settings("/var/spool/orders", 1 << 20));
        assertThat(bind(flow, connectors, "out")).contains(settings("/var/spool/bills", 64 << 10));
        assertThat(flow.problems().list()).isEmpty();
    }

    private static SpoolSettings settings(String folder, long maxSize) {
        return new SpoolSettings(Path.of(folder), new DataSize(maxSize));
    }

    private static Optional<SpoolSettings> bind(Configuration flow, Section relay, String name) {
        Section connector =
                relay.section("connectors").orElseThrow().section(name).orElseThrow();
        return Binder.bind(connector, SpoolSettings.class, flow.defaults("connector", "spool"), OF_THE_ENGINE);
    }

    @Test
    void buildsAConnectorThatDescribesItselfWell() {
        TypeChecks.assertSane(new SpoolConnector().type());
    }
}
