package io.temblor.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.InvalidConfigException;
import io.temblor.config.Problem;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.PostprocessorProvider;
import io.temblor.connector.codec.PreprocessorProvider;
import io.temblor.connectors.inprocess.InProcessSink;
import io.temblor.connectors.inprocess.InProcessSource;
import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.operator.OperatorProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every configuration that a document or a component shows is one that passes the check.
class ShownFlowsTest {
    private static final Pattern BLOCK = Pattern.compile("```hocon\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DOC_COMMENT = Pattern.compile("^\\s*/// ?", Pattern.MULTILINE);

    /// Connectors that only their page knows.
    private static final List<String> IMAGINARY = List.of("type = spool");

    @TempDir
    private static Path folder;

    /// A configuration and where it stands.
    record Shown(String where, String hocon) {
        @Override
        public String toString() {
            return where;
        }
    }

    static Stream<Shown> flowsInDocuments() throws IOException {
        try (Stream<Path> files = Files.walk(Page.ROOT)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".md") || file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(".*/(target|test)/.*"))
                    .toList()
                    .stream()
                    .flatMap(ShownFlowsTest::flows);
        }
    }

    private static Stream<Shown> flows(Path file) {
        try {
            String text = DOC_COMMENT.matcher(Files.readString(file)).replaceAll("");
            return BLOCK.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(block -> block.substring("```hocon\n".length(), block.length() - "```".length()))
                    .filter(hocon -> hocon.startsWith("flow."))
                    .filter(hocon -> IMAGINARY.stream().noneMatch(hocon::contains))
                    .map(hocon -> new Shown(Page.ROOT.relativize(file).toString(), hocon));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource({"flowsInDocuments", "connectors", "codecs", "preprocessors", "postprocessors", "operators"})
    void passesTheCheck(Shown shown) {
        assertThat(problems(shown)).as(shown.hocon()).isEmpty();
    }

    private static List<Problem> problems(Shown shown) {
        try {
            Temblor.configure()
                    .resource("orders", new InProcessSource(1))
                    .resource("large-orders", InProcessSink.ofEvents(_ -> {}))
                    .text(shown.where(), shown.hocon())
                    .plan();
            return List.of();
        } catch (InvalidConfigException e) {
            return e.problems();
        }
    }

    static Stream<Shown> connectors() {
        return Temblor.configure().catalog().connectors().all().stream().map(each -> connector(each.type()));
    }

    private static Shown connector(ConnectorType<?> type) {
        String name = type.example().split("\\s", 2)[0];
        String link = switch (name) {
            case "console" -> "console -> console";
            case "out", "stop" -> "other -> " + name;
            default -> name + " -> other";
        };
        return new Shown("the connector " + type.name(), """
                flow.example {
                  connectors {
                    %s
                    other { type = "null" }
                    more { type = "null" }
                  }
                  links = [ "%s", "more -> other" ]
                }
                """.formatted(type.example(), link));
    }

    static Stream<Shown> codecs() {
        return Temblor.configure().catalog().codecs().values().stream()
                .map(CodecProvider::type)
                .map(type -> bytes("the codec " + type.name(), type.example()));
    }

    static Stream<Shown> preprocessors() {
        return Temblor.configure().catalog().preprocessors().values().stream()
                .map(PreprocessorProvider::type)
                .map(type -> bytes("the preprocessor " + type.name(), "codec = string, " + type.example()));
    }

    static Stream<Shown> postprocessors() {
        return Temblor.configure().catalog().postprocessors().values().stream()
                .map(PostprocessorProvider::type)
                .map(type -> bytes("the postprocessor " + type.name(), "codec = string, " + type.example()));
    }

    private static Shown bytes(String where, String example) {
        return new Shown(where, """
                flow.example {
                  connectors.console { type = stdio, %s }
                  links = [ "console -> console" ]
                }
                """.formatted(example));
    }

    static Stream<Shown> operators() throws IOException {
        Path users = Files.writeString(folder.resolve("users.csv"), "id,name\n7,Ada\n");
        return Temblor.configure().catalog().operators().values().stream()
                .map(OperatorProvider::type)
                .map(type -> operator(type.name(), type.example().replace("users.csv", "\"" + users + "\"")));
    }

    private static Shown operator(String name, String example) {
        String links = example.contains("[one, two]")
                ? "\"nothing -> work\", \"work/one -> nothing\", \"work/two -> nothing\""
                : "\"nothing -> work -> nothing\"";
        return new Shown("the operator " + name, """
                flow.example {
                  connectors.nothing { type = "null" }
                  pipelines.work { %s }
                  links = [ %s ]
                }
                """.formatted(example, links));
    }
}
