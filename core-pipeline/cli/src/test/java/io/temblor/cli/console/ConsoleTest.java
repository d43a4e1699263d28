package io.temblor.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConsoleTest {
    private static final String CUT = "\u001b[?7l";
    private static final String WRAP = "\u001b[?7h";
    private static final String UP = "\u001b[A";
    private static final String ERASE = "\r\u001b[J";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(written, true, StandardCharsets.UTF_8));

    private String written() {
        String text = written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        written.reset();
        return text;
    }

    @Test
    void writesPlainLinesWhereNothingIsAtTheBottom() {
        console.print("one");
        console.clearBottom();
        assertThat(written()).isEqualTo("one\n");
    }

    @Test
    void redrawsTheLinesAtTheBottomInPlace() {
        console.showAtBottom(List.of("a 1", "b 1"));
        assertThat(written()).isEqualTo(CUT + "a 1\nb 1" + WRAP);
        console.showAtBottom(List.of("a 2", "b 2"));
        assertThat(written()).isEqualTo(UP + ERASE + CUT + "a 2\nb 2" + WRAP);
        console.clearBottom();
        assertThat(written()).isEqualTo(UP + ERASE);
    }

    @Test
    void writesLinesAboveThoseAtTheBottom() {
        console.showAtBottom(List.of("a 1"));
        written();
        console.print("news");
        assertThat(written()).isEqualTo(ERASE + "news\n" + CUT + "a 1" + WRAP);
    }
}
