package io.temblor.pipeline.operator.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    private static List<List<String>> rows(String text) throws InvalidTableException {
        CsvReader reader = new CsvReader(text, ',');
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> rows(text))
                .isInstanceOf(InvalidTableException.class)
                .hasMessage(message);
    }

    @Test
    void readsRowsWithAnyLineEnd() throws InvalidTableException {
        List<List<String>> expected = List.of(List.of("a", "b"), List.of("c", ""), List.of("", "d"));

        assertThat(rows("a,b\nc,\n,d")).isEqualTo(expected);
        assertThat(rows("a,b\nc,\n,d\n")).isEqualTo(expected);
        assertThat(rows("a,b\r\nc,\r\n,d\r\n")).isEqualTo(expected);
        assertThat(rows("")).isEmpty();
        assertThat(rows("a,")).containsExactly(List.of("a", ""));
    }

    @Test
    void readsWhatIsQuoted() throws InvalidTableException {
        assertThat(rows("\"a,b\",\"say \"\"hi\"\"\",\"\",\"\"\"\"\n\"1\r\n2\",x,y,z"))
                .containsExactly(List.of("a,b", "say \"hi\"", "", "\""), List.of("1\r\n2", "x", "y", "z"));
    }

    @Test
    void leavesSpacesAndLoneCarriageReturnsAsTheyAre() throws InvalidTableException {
        assertThat(rows(" a , b\rc \n")).containsExactly(List.of(" a ", " b\rc "));
    }

    @Test
    void skipsEmptyLines() throws InvalidTableException {
        assertThat(rows("\n\na,b\r\n\r\nc,d\n\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void tellsTheLineInWhichARowBegins() throws InvalidTableException {
        CsvReader reader = new CsvReader("a\n\n\"b\n\n\"\nc", ',');
        List<Integer> lines = new ArrayList<>();
        while (reader.next() != null) {
            lines.add(reader.line());
        }
        assertThat(lines).containsExactly(1, 3, 6);
    }

    @Test
    void refusesQuotesThatDoNotFit() {
        refuses(
                "a\nb,c\"d\n",
                "line 2: a field with a quote in it must be quoted, and the quote doubled, but one is not");
        refuses("a\nb,\"c\nd\n", "line 2: a quoted field begins, but never ends");
        refuses("a\n\"b\n\"c", "line 3: expected a delimiter or the end of the line behind a quoted field, found `c`");
        refuses("\"", "line 1: a quoted field begins, but never ends");
        refuses("\"\"\"", "line 1: a quoted field begins, but never ends");
    }

    @Test
    void readsWhateverWasWritten() throws InvalidTableException {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            List<List<String>> rows = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int row = random.nextInt(4); row >= 0; row--) {
                List<String> fields = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    String field = random.ints(random.nextInt(5), 0, 6)
                            .collect(
                                    StringBuilder::new,
                                    (b, n) -> b.append("ab,\"\n\r".charAt(n)),
                                    StringBuilder::append)
                            .toString();
                    fields.add(field);
                    text.append('"').append(field.replace("\"", "\"\"")).append(i < 2 ? "\"," : "\"\n");
                }
                rows.add(fields);
            }
            assertThat(rows(text.toString())).isEqualTo(rows);
        }
    }

    @Test
    void endsWithWhateverText() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(20), 0, 6)
                    .collect(StringBuilder::new, (b, n) -> b.append("ab,\"\n\r".charAt(n)), StringBuilder::append)
                    .toString();
            try {
                assertThat(rows(text)).isNotNull();
            } catch (InvalidTableException e) {
                assertThat(e).hasMessageStartingWith("line ");
            }
        }
    }
}
