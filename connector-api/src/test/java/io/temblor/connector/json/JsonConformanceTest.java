package io.temblor.connector.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.temblor.connector.value.StringValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Accepts what RFC 8259 defines, and nothing else: cases of our own, and the JSON test suite of Nicolas
/// Seriot where it is at hand. Parsing needs no more than a stack of 256 KiB.
class JsonConformanceTest {
    private static final long STACK = 256 * 1024;
    private static final int SECONDS = 60;

    private final JsonSubject subject = new JsonSubject();

    @TestFactory
    Stream<DynamicTest> acceptsWhatIsJson() {
        return tests(JsonCases.ACCEPTED, true);
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNoJson() {
        return tests(JsonCases.REFUSED, false);
    }

    @TestFactory
    Stream<DynamicTest> decidesWhatTheStandardLeavesOpen() {
        return Stream.concat(
                tests(JsonCases.ACCEPTED_ALTHOUGH_OPEN, true), tests(JsonCases.REFUSED_ALTHOUGH_OPEN, false));
    }

    private Stream<DynamicTest> tests(List<String> texts, boolean accepted) {
        return texts.stream()
                .map(text -> dynamicTest(
                        name(text),
                        () -> assertThat(agrees(text.getBytes(ISO_8859_1))).isEqualTo(accepted)));
    }

    private static String name(String text) {
        return new StringValue(text.length() <= 60 ? text : text.substring(0, 60) + "…").toString();
    }

    /// The suite's files say by their first letter what they want: `y` to be accepted, `n` to be refused, `i`
    /// either.
    @TestFactory
    Stream<DynamicTest> agreesWithTheTestSuite() throws IOException {
        Path folder = root().resolveSibling("shared/data/json-test-suite");
        assumeTrue(Files.isDirectory(folder), "the test suite is not at hand");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(this::test).toList().stream();
        }
    }

    private DynamicTest test(Path file) {
        String name = file.getFileName().toString();
        return dynamicTest(name, () -> {
            boolean accepted = agrees(Files.readAllBytes(file));
            assertThat(accepted).isEqualTo(name.startsWith("y") || name.startsWith("i") && accepted);
        });
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        for (String opening : new String[] {"[", "{\"a\":", "[{\"a\":", "[[],", "[0,{\"b\":[],\"a\":"}) {
            for (int times : new int[] {100_000, 1_000_000}) {
                assertThat(agrees(opening.repeat(times).getBytes(ISO_8859_1))).isFalse();
            }
        }
    }

    /// Walks up from the folder that the tests run in to that of the whole project.
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("connector-api/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("").toAbsolutePath() : folder;
    }

    private boolean agrees(byte[] text) {
        boolean accepted = onSmallStack(() -> subject.parse(text) != null);
        assertThat(subject.agrees(text)).isEqualTo(accepted);
        return accepted;
    }

    private static <T> T onSmallStack(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(null, task, "small stack", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
