package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ProblemsTest {
    private final Problems problems = new Problems();

    private static Place place(String source, int line, int rank) {
        return new Place(source, line, rank);
    }

    @Test
    void showsPlacePathAndMessageInOneLine() {
        assertThat(new Problem(place("demo.conf", 3, 0), "flow.main.pth", "unknown setting; did you mean path?"))
                .hasToString("demo.conf:3: flow.main.pth: unknown setting; did you mean path?");
    }

    @Test
    void leavesOutWhatItDoesNotKnow() {
        assertThat(new Problem(place("demo.conf", 0, 0), "", "no such file")).hasToString("demo.conf: no such file");
        assertThat(new Problem(place("system property a.b", 0, 0), "a.b", "missing"))
                .hasToString("system property a.b: a.b: missing");
    }

    @Test
    void comeInTheOrderOfFilesThenLinesThenPaths() {
        problems.add(place("a.conf", 1, 1), "x", "fifth");
        problems.add(place("z.conf", 10, 0), "x", "fourth");
        problems.add(place("z.conf", 2, 0), "y", "third");
        problems.add(place("z.conf", 2, 0), "x", "second");
        problems.add(place("z.conf", 0, 0), "", "first");
        assertThat(problems.list())
                .extracting(Problem::message)
                .containsExactly("first", "second", "third", "fourth", "fifth");
    }

    @Test
    void holdEachProblemOnce() {
        problems.add(place("a.conf", 1, 0), "x", "missing");
        problems.add(place("a.conf", 1, 0), "x", "missing");
        assertThat(problems.size()).isEqualTo(1);
    }

    @Test
    void verifyThrowsAllLinesAtOnce() {
        problems.verify();
        problems.add(place("a.conf", 2, 0), "y", "missing");
        problems.add(place("a.conf", 1, 0), "x", "missing");
        assertThatThrownBy(problems::verify)
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("a.conf:1: x: missing\na.conf:2: y: missing");
    }
}
