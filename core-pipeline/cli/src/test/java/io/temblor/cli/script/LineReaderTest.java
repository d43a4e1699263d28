package io.temblor.cli.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.document.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(InputStream in) throws IOException {
        LineReader reader = new LineReader(in);
        List<String> lines = new ArrayList<>();
        Document document = new Document();
        while (reader.next(document)) {
            lines.add(new String(document.bytes(), 0, document.length(), StandardCharsets.UTF_8));
        }
        assertThat(reader.number()).isEqualTo(lines.size());
        return lines;
    }

    @Test
    void endsLinesAtLineFeeds() throws IOException {
        assertThat(lines(stream("a\n\nbc\r\n"))).containsExactly("a", "", "bc\r");
    }

    @Test
    void takesTheRestForALine() throws IOException {
        assertThat(lines(stream("a\nb"))).containsExactly("a", "b");
        assertThat(lines(stream(""))).isEmpty();
    }

    @Test
    void joinsWhatComesInPieces() throws IOException {
        assertThat(lines(new SequenceInputStream(stream("a\nb"), stream("c\nd"))))
                .containsExactly("a", "bc", "d");
    }

    @Test
    void readsLinesThatAreLongerThanItsBuffer() throws IOException {
        String longLine = "x".repeat(300_000);
        assertThat(lines(stream("a\n" + longLine + "\nb\n" + longLine))).containsExactly("a", longLine, "b", longLine);
    }

    @Test
    void refusesLinesWithoutAnEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return length;
            }
        };
        assertThatThrownBy(() -> lines(endless)).hasMessage("line 1 is longer than 64MiB");
    }

    @Test
    void saysWhetherALineIsThere() throws IOException {
        LineReader reader = new LineReader(stream("a\nb\nc"));
        Document document = new Document();
        assertThat(reader.hasLine()).isFalse();
        assertThat(reader.next(document)).isTrue();
        assertThat(reader.hasLine()).isTrue();
        assertThat(reader.next(document)).isTrue();
        assertThat(reader.hasLine()).isFalse();
    }
}
