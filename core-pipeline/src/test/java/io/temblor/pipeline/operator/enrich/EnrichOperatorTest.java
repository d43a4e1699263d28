package io.temblor.pipeline.operator.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.BoundSettings;
import io.temblor.pipeline.operator.OperatorContract;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.OperatorProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichOperatorTest extends OperatorContract<EnrichSettings> {
    private static final String USERS = "id,name,city\n1,Ann,Bonn\n2,Bob,\"Köln, Rhein\"\n";

    @TempDir
    private Path folder;

    private final List<Runnable> aside = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @BeforeEach
    void writeUsers() throws IOException {
        write("users.csv", USERS);
    }

    @Override
    protected OperatorProvider<EnrichSettings> provider() {
        return new EnrichOperatorProvider(aside::add);
    }

    @Override
    protected EnrichSettings settings() {
        return bound("users.csv", "file-key = id, key = \"event.user\", missing = err");
    }

    @Override
    protected List<Value> values() {
        return List.of(Value.of(Map.of("user", 1)), Value.of(Map.of("user", "2")), Value.of(Map.of("user", 3)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private EnrichSettings bound(String name, String settings) {
        return BoundSettings.of(provider(), "file = \"" + folder.resolve(name) + "\"\n" + settings);
    }

    private OperatorProbe probe(String name, String settings) {
        return new OperatorProbe(provider().operator(bound(name, settings)));
    }

    private static Value user(Object user) {
        return RecordValue.of("user", Value.of(user)).with("city", new StringValue("Rome"));
    }

    private void refuses(String name, String settings, String message) {
        EnrichSettings bound = bound(name, settings);
        assertThatThrownBy(() -> provider().check(bound))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("file: " + folder.resolve(name) + ": " + message);
        assertThatThrownBy(() -> provider().operator(bound)).isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void addsTheFieldsThatTheEventDoesNotHave() {
        OperatorProbe probe = probe("users.csv", "file-key = id, key = \"event.user\"");

        assertThat(probe.send(user("2")).at("out"))
                .containsExactly("{\"user\":\"2\",\"city\":\"Rome\",\"id\":\"2\",\"name\":\"Bob\"}");
    }

    @Test
    void replacesFieldsIfItIsToldSo() {
        OperatorProbe probe =
                probe("users.csv", "file-key = id, key = \"event.user\", overwrite = true, fields = [city]");

        assertThat(probe.send(user("2")).at("out")).containsExactly("{\"user\":\"2\",\"city\":\"Köln, Rhein\"}");
    }

    @Test
    void putsTheRecordIntoAField() {
        OperatorProbe probe = probe(
                "users.csv", "file-key = id, key = \"event.user\", fields = [name, city], into = \"more.about.user\"");

        probe.send(user(1))
                .send(Value.of(Map.of("user", 1, "more", Map.of("about", Map.of("user", "known")))))
                .send(Value.of(Map.of("user", 1, "more", 7)));
        assertThat(probe.at("out"))
                .hasSize(2)
                .contains("{\"user\":1,\"city\":\"Rome\",\"more\":{\"about\":{\"user\":{\"name\":\"Ann\","
                        + "\"city\":\"Bonn\"}}}}");
        assertThat(probe.at("out").getLast()).contains("{\"about\":{\"user\":\"known\"}}");
        assertThat(probe.refusals())
                .singleElement()
                .extracting(OperatorProbe.Refusal::message)
                .isEqualTo("expected records on the way to the field `user`, found something else");
    }

    @Test
    void findsTheTextsOfACsvFileByNumbersToo() throws IOException {
        write("types.csv", "k\n7\n7.5\ntrue\nnull\n");
        OperatorProbe probe = probe("types.csv", "file-key = k, key = \"event.user\", missing = port");

        probe.send(user(7)).send(user(7.5)).send(user(true)).send(user(null)).send(user(List.of(7)));
        assertThat(probe.at("out")).hasSize(3);
        assertThat(probe.at("missing")).hasSize(2);
    }

    @Test
    void doesWithMissingOnesWhatItIsTold() {
        String key = "file-key = id, key = \"event.user\", missing = ";
        Value nobody = user("nobody");

        assertThat(probe("users.csv", key + "pass").send(nobody).at("out")).containsExactly(nobody.toString());
        assertThat(probe("users.csv", key + "drop").send(nobody).emissions()).isEmpty();
        assertThat(probe("users.csv", key + "port").send(nobody).at("missing")).containsExactly(nobody.toString());
        assertThat(probe("users.csv", key + "err").send(user("x".repeat(500))).refusals())
                .containsExactly(new OperatorProbe.Refusal(
                        "not-found", "the file has nothing for the key \"" + "x".repeat(99) + "...", 1_001));
        assertThat(provider().ports(bound("users.csv", key + "port"))).containsExactly("out", "missing");
        assertThat(provider().ports(bound("users.csv", key + "err"))).containsExactly("out");
    }

    @Test
    void enrichesRecordsOnly() {
        OperatorProbe probe =
                probe("users.csv", "file-key = id, key = \"event\"").send(new IntegerValue(1));

        assertThat(probe.refusals())
                .containsExactly(new OperatorProbe.Refusal(
                        "wrong-type", "expected a record to be enriched, found a value of type integer", 1_001));
    }

    @Test
    void readsArraysAndLinesOfJsonWithTheirTypes() throws IOException {
        write("rows.json", "[{\"id\": 1, \"name\": \"Ann\"}, {\"id\": \"1\", \"name\": \"text\"}, {\"id\": null}]");
        write(
                "rows.ndjson",
                "{\"id\": 1, \"name\": \"Ann\"}\r\n\n  \n{\"id\": \"1\", \"name\": \"text\"}\n{\"id\": null}");
        for (String name : List.of("rows.json", "rows.ndjson")) {
            OperatorProbe probe = probe(name, "file-key = id, key = \"event.user\", fields = [name], missing = port");

            probe.send(user(1)).send(user("1")).send(user(null)).send(user(1.0)).send(user("2"));
            assertThat(probe.at("out"))
                    .containsExactly(
                            "{\"user\":1,\"city\":\"Rome\",\"name\":\"Ann\"}",
                            "{\"user\":\"1\",\"city\":\"Rome\",\"name\":\"text\"}",
                            "{\"user\":null,\"city\":\"Rome\"}");
            assertThat(probe.at("missing")).hasSize(2);
        }
    }

    @Test
    void readsARecordByKey() throws IOException {
        write("countries.json", "{\"de\": \"Germany\", \"7\": {\"name\": \"seven\"}}");
        OperatorProbe probe = probe("countries.json", "key = \"event.user\", into = country");

        probe.send(user("de")).send(user(7));
        assertThat(probe.at("out"))
                .containsExactly(
                        "{\"user\":\"de\",\"city\":\"Rome\",\"country\":\"Germany\"}",
                        "{\"user\":7,\"city\":\"Rome\",\"country\":{\"name\":\"seven\"}}");
        refuses(
                "countries.json",
                "key = \"event.user\"",
                "field `de`: expected a record, found a value of type string");
    }

    @Test
    void takesTheLastOfSeveralRowsWithOneKey() throws IOException {
        write("twice.csv", "id,n\n1,a\n1,b\n");

        assertThat(probe("twice.csv", "file-key = id, key = \"event.user\", fields = [n]")
                        .send(user(1))
                        .at("out"))
                .containsExactly("{\"user\":1,\"city\":\"Rome\",\"n\":\"b\"}");
    }

    @Test
    void readsOtherDelimitersAndAByteOrderMark() throws IOException {
        write("tabs.txt", "\ufeffid\tname\n1\tA,B\n");

        assertThat(probe("tabs.txt", "format = csv, delimiter = \"\\t\", file-key = id, key = \"event.user\"")
                        .send(user(1))
                        .at("out"))
                .containsExactly("{\"user\":1,\"city\":\"Rome\",\"id\":\"1\",\"name\":\"A,B\"}");
    }

    /// Puts another file in place, whose date nobody can take for that of the one before.
    private void replace(String name, String text, int second) throws IOException {
        Path aside = write(name + ".new", text);
        Files.setLastModifiedTime(aside, FileTime.fromMillis(1_000_000_000_000L + 1000L * second));
        Files.move(aside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private void readAside() {
        List<Runnable> all = List.copyOf(aside);
        aside.clear();
        all.forEach(Runnable::run);
    }

    @Test
    void servesTheOldTableUntilTheNewOneIsComplete() throws IOException {
        OperatorProbe probe = probe("users.csv", "file-key = id, key = \"event.user\", fields = [name]");
        probe.advance(Duration.ofSeconds(1));
        assertThat(aside).isEmpty();

        replace("users.csv", "id,name\n1,Zoe\n", 1);
        probe.advance(Duration.ofMillis(999)).send(user(1));
        assertThat(aside).isEmpty();
        probe.advance(Duration.ofMillis(1)).send(user(1)).advance(Duration.ofSeconds(1));
        assertThat(aside).hasSize(1);
        readAside();
        probe.send(user(1));

        assertThat(probe.at("out")).extracting(text -> text.contains("Zoe")).containsExactly(false, false, true);
    }

    @Test
    void keepsTheOldTableWhileTheFileIsBrokenOrGone() throws IOException {
        OperatorProbe probe =
                probe("users.csv", "file-key = id, key = \"event.user\", fields = [name], missing = drop");
        replace("users.csv", "id,name\n1\n", 1);
        probe.advance(Duration.ofSeconds(1));
        readAside();
        probe.send(user(1)).advance(Duration.ofSeconds(1));
        assertThat(aside).as("what is broken is read once").isEmpty();

        Files.delete(folder.resolve("users.csv"));
        probe.advance(Duration.ofSeconds(1)).send(user(1)).advance(Duration.ofSeconds(1));
        assertThat(aside).isEmpty();
        replace("users.csv", "id,name\n1,Zoe\n", 2);
        probe.advance(Duration.ofSeconds(1));
        readAside();
        probe.send(user(1));

        assertThat(probe.at("out"))
                .extracting(text -> text.contains("Ann") ? "Ann" : "Zoe")
                .containsExactly("Ann", "Ann", "Zoe");
    }

    @Test
    void doesNotLookAgainWithoutAnInterval() throws IOException {
        OperatorProbe probe = probe("users.csv", "file-key = id, key = \"event.user\", reload-interval = null");
        replace("users.csv", "id,name\n", 1);

        assertThat(probe.operator().needsTicks()).isFalse();
        probe.advance(Duration.ofHours(1));
        assertThat(aside).isEmpty();
    }

    @Test
    void readsAChangedFileBesideItsPipeline() throws Exception {
        OperatorProvider<EnrichSettings> provider = new EnrichOperatorProvider(
                reading -> threads.add(Thread.ofVirtual().start(reading)));
        OperatorProbe probe = new OperatorProbe(
                provider.operator(bound("users.csv", "file-key = id, key = \"event.user\", fields = [name]")));
        replace("users.csv", "id,name\n1,Zoe\n", 1);
        probe.advance(Duration.ofSeconds(1));
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(probe.send(user(1)).at("out").getLast()).contains("Zoe");
    }

    @Test
    void refusesFilesThatAreNoTables() throws IOException {
        String key = "file-key = id, key = \"event.user\"";
        refuses("none.csv", key, "there is no such file");
        Files.createDirectory(folder.resolve("folder.csv"));
        refuses("folder.csv", key, "expected a file, found something else of that name");
        write("a.csv", "");
        refuses("a.csv", key, "expected a line with the names of the columns, found nothing");
        write("a.csv", "ID,name\n");
        refuses("a.csv", key, "line 1: there is no column `id`; did you mean ID?");
        refuses(
                "users.csv",
                key + ", fields = [town]",
                "line 1: there is no column `town`; known are [id, name, city]");
        write("a.csv", "id,a,a\n");
        refuses("a.csv", key, "line 1: two columns have the name `a`");
        write("a.csv", "id,a\n1,2\n\n3\n");
        refuses("a.csv", key, "line 4: expected 2 fields, as the first line has, found 1");
        Files.write(folder.resolve("a.csv"), new byte[] {'i', 'd', '\n', (byte) 0xff});
        refuses("a.csv", key, "expected UTF-8, found other bytes");
        write("a.json", "[1");
        refuses("a.json", key, "expected `,` or `]`, found the end of the document at byte 2");
        write("a.json", "7");
        refuses("a.json", key, "expected an array of records, or a record by key, found a value of type integer");
        write("a.json", "[{\"id\": 1}, {}]");
        refuses("a.json", key, "element 1: the record has no field `id`");
        refuses(
                "a.json",
                "key = \"event.user\"",
                "the file is an array of records, so file-key must say which field is the key");
        write("a.json", "{}");
        refuses("a.json", key, "the file is a record, whose fields are the keys, so file-key is of no use");
        write("a.ndjson", "{\"id\": 1}\n[]\n");
        refuses("a.ndjson", key, "line 2: expected a record, found a value of type array");
        write("a.ndjson", "{\"id\": 1}\n\n{oops");
        refuses("a.ndjson", key, "line 3: expected a key or `}`, found `o` at byte 1");
    }

    @Test
    void refusesFilesThatAreTooLarge() throws IOException {
        String key = "file-key = id, key = \"event.user\"";
        refuses("users.csv", key + ", max-rows = 1", "expected at most 1 rows, as max-rows says, found more");
        int size = USERS.getBytes(StandardCharsets.UTF_8).length;
        refuses(
                "users.csv",
                key + ", max-size = 10B",
                "expected at most 10 bytes, as max-size says, found " + size + " or more");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> BoundSettings.of(provider(), """
                        file = users.txt
                        delimiter = ";;"
                        key = "event."
                        into = "a[0]"
                        reload-interval = 0s
                        max-size = 1GiB
                        max-rows = 0
                        """))
                .hasMessageContaining(
                        "test.conf:1: format: missing; expected csv, json or ndjson, as the name of the file"
                                + " does not say it")
                .hasMessageContaining(
                        "test.conf:2: delimiter: must be one character, and neither a quote nor a line break,"
                                + " but is `;;`")
                .hasMessageContaining("test.conf:3: key: the expression is not right")
                .hasMessageContaining(
                        "test.conf:4: into: must lead to a field, by fields, but leads through an array:" + " `a[0]`")
                .hasMessageContaining("test.conf:5: reload-interval: must be longer than nothing")
                .hasMessageContaining("test.conf:6: max-size: must be between 1 and 268435455, but is 1073741824")
                .hasMessageContaining("test.conf:7: max-rows: must be at least 1, but is 0");
        assertThatThrownBy(() -> BoundSettings.of(provider(), "file = a.csv, key = event"))
                .hasMessageEndingWith("file-key: missing; expected the name of the column or field that has the key");
    }

    @Test
    void failsWithAKeyThatTheEventDoesNotHave() {
        OperatorProbe probe =
                probe("users.csv", "file-key = id, key = \"event.user\"").send(new FloatValue(1));

        assertThat(probe.refusals()).hasSize(1);
        assertThat(probe.emissions()).isEmpty();
    }
}
