package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.temblor.connector.DataSize;
import io.temblor.connector.Secret;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BinderTest {
    enum Mode {
        READ,
        READ_AND_WRITE
    }

    record Tls(Path keyFile, boolean verify) {}

    record Everything(
            String text,
            boolean flag,
            int count,
            long large,
            double ratio,
            Duration delay,
            DataSize limit,
            Path path,
            Mode mode,
            Secret password,
            Optional<String> note,
            List<Integer> ports,
            Map<String, Duration> timeouts,
            Tls tls,
            Value any) {}

    record Text(String text) {}

    record Count(int count) {}

    record Large(long large) {}

    record Ratio(double ratio) {}

    record Flag(boolean flag) {}

    record Choosing(Mode mode) {}

    record Any(Value any) {}

    record Texts(List<String> texts) {}

    record Named(Map<String, Integer> named) {}

    record Maybe(Optional<Integer> maybe) {}

    record OptionalTls(Optional<Tls> tls) {}

    record Servers(List<Tls> servers) {}

    @Test
    void bindsEveryType() {
        Everything all = Bound.of(Everything.class, """
                        demo {
                          text = hello world
                          flag = yes
                          count = 5
                          large = 5000000000
                          ratio = 0.5
                          delay = 5s
                          limit = 64KiB
                          path = logs/../in.log
                          mode = read-and-write
                          password = "s3cr}et"
                          note = here
                          ports = [80, "443"]
                          timeouts { read = 1s, connect = 2s }
                          tls { key-file = key.pem, verify = off }
                          any { b = [1, 2.5, true, null], a = x }
                        }
                        """).get();
        RecordValue any = RecordValue.builder()
                .put("b", ArrayValue.of(new IntegerValue(1), new FloatValue(2.5), BoolValue.of(true), Value.NULL))
                .put("a", "x")
                .build();
        assertThat(all)
                .isEqualTo(new Everything(
                        "hello world",
                        true,
                        5,
                        5_000_000_000L,
                        0.5,
                        Duration.ofSeconds(5),
                        new DataSize(65_536),
                        Path.of("logs/../in.log"),
                        Mode.READ_AND_WRITE,
                        new Secret("s3cr}et"),
                        Optional.of("here"),
                        List.of(80, 443),
                        Map.of("read", Duration.ofSeconds(1), "connect", Duration.ofSeconds(2)),
                        new Tls(Path.of("key.pem"), false),
                        any));
        assertThat(all.timeouts().keySet()).containsExactly("read", "connect");
        assertThat(((RecordValue) all.any()).entries())
                .extracting(Map.Entry::getKey)
                .containsExactly("b", "a");
    }

    @Test
    void reportsEveryMissingSettingAtTheEnclosingSection() {
        assertThat(Bound.of(Everything.class, "\ndemo {\n  note = x\n}").problems())
                .containsExactly(
                        "demo.conf:2: demo.any: missing; expected a value",
                        "demo.conf:2: demo.count: missing; expected a whole number",
                        "demo.conf:2: demo.delay: missing; expected a duration such as 5s",
                        "demo.conf:2: demo.flag: missing; expected true or false",
                        "demo.conf:2: demo.large: missing; expected a whole number",
                        "demo.conf:2: demo.limit: missing; expected a size such as 64KiB",
                        "demo.conf:2: demo.mode: missing; expected one of read, read-and-write",
                        "demo.conf:2: demo.password: missing; expected a secret text",
                        "demo.conf:2: demo.path: missing; expected a path",
                        "demo.conf:2: demo.ports: missing; expected a list",
                        "demo.conf:2: demo.ratio: missing; expected a number",
                        "demo.conf:2: demo.text: missing; expected a text",
                        "demo.conf:2: demo.timeouts: missing; expected a record",
                        "demo.conf:2: demo.tls.key-file: missing; expected a path",
                        "demo.conf:2: demo.tls.verify: missing; expected true or false");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.10, 1.10", "00123, 00123", "true, true", "5s, 5s", "\"\", ''", "1e3, 1e3"})
    void takesTextsAsTheyAreWritten(String written, String text) {
        assertThat(Bound.of(Text.class, "demo.text = " + written).get().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "\"5\", 5", "-5, -5", "5.0, 5", "1e3, 1000", "2147483647, 2147483647"})
    void readsWholeNumbers(String written, int count) {
        assertThat(Bound.of(Count.class, "demo.count = " + written).get().count())
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ten|expected a whole number, found \"ten\"",
                "1.5|expected a whole number, found 1.5",
                "5s|expected a whole number, found \"5s\"",
                "\"\"|expected a whole number, found \"\"",
                "true|expected a whole number, found true",
                "[1]|expected a whole number, found a list",
                "{ a = 1 }|expected a whole number, found a record",
                "3000000000|expected a whole number from -2147483648 to 2147483647, found 3000000000",
                "1e999999999|expected a whole number, found 1e999999999"
            })
    void refusesWhatIsNoWholeNumber(String written, String problem) {
        assertThat(Bound.of(Count.class, "demo.count = " + written).problems())
                .containsExactly("demo.conf:1: demo.count: " + problem);
    }

    @Test
    void namesTheRangeOfLongs() {
        assertThat(Bound.of(Large.class, "demo.large = 9223372036854775807")
                        .get()
                        .large())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(Bound.of(Large.class, "demo.large = 9223372036854775808").problems())
                .containsExactly("demo.conf:1: demo.large: expected a whole number from -9223372036854775808 to"
                        + " 9223372036854775807, found \"9223372036854775808\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "0x10", "1d", "1e999", "half"})
    void refusesWhatIsNoNumber(String written) {
        assertThat(Bound.of(Ratio.class, "demo.ratio = " + written).problems())
                .singleElement()
                .asString()
                .startsWith("demo.conf:1: demo.ratio: expected a number, found ");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "yes, true", "on, true", "\"true\", true", "false, false", "no, false", "off, false"})
    void readsTruth(String written, boolean flag) {
        assertThat(Bound.of(Flag.class, "demo.flag = " + written).get().flag()).isEqualTo(flag);
    }

    @ParameterizedTest
    @CsvSource({"True, '\"True\"'", "1, 1", "maybe, '\"maybe\"'", "'[]', a list", "'{}', a record"})
    void refusesWhatIsNeitherTrueNorFalse(String written, String found) {
        assertThat(Bound.of(Flag.class, "demo.flag = " + written).problems())
                .containsExactly("demo.conf:1: demo.flag: expected true or false, found " + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read-and-write", "READ-AND-WRITE", "Read-And-Write"})
    void readsChoicesInAnyCase(String written) {
        assertThat(Bound.of(Choosing.class, "demo.mode = " + written).get().mode())
                .isEqualTo(Mode.READ_AND_WRITE);
    }

    @Test
    void listsTheChoices() {
        assertThat(Bound.of(Choosing.class, "demo.mode = reed").problems())
                .containsExactly("demo.conf:1: demo.mode: found \"reed\"; possible are read, read-and-write;"
                        + " did you mean read?");
        assertThat(Bound.of(Choosing.class, "demo.mode = append").problems())
                .containsExactly("demo.conf:1: demo.mode: found \"append\"; possible are read, read-and-write");
        assertThat(Bound.of(Choosing.class, "demo.mode = []").problems())
                .containsExactly("demo.conf:1: demo.mode: expected one of read, read-and-write, found a list");
    }

    @Test
    void reportsEveryWrongElementOfAList() {
        assertThat(Bound.of(Texts.class, "demo.texts = [a,\n[],\nb,\n{},\nnull]")
                        .problems())
                .containsExactly(
                        "demo.conf:2: demo.texts[1]: expected a text, found a list",
                        "demo.conf:4: demo.texts[3]: expected a text, found a record",
                        "demo.conf:5: demo.texts[4]: expected a text, found null");
        assertThat(Bound.of(Texts.class, "demo.texts = a").problems())
                .containsExactly("demo.conf:1: demo.texts: expected a list, found \"a\"");
    }

    @Test
    void readsListsThatOverridesWroteAsNumberedKeys() {
        assertThat(Bound.of(Texts.class, "demo.texts { 10 = c, 2 = b, 0 = a }")
                        .get()
                        .texts())
                .containsExactly("a", "b", "c");
    }

    @Test
    void keepsTheOrderOfMapsAndQuotesTheirKeysInPaths() {
        assertThat(Bound.of(Named.class, "demo.named {\n z = 1\n \"a.b\" = 2\n m = 3 }")
                        .get()
                        .named())
                .containsExactly(entry("z", 1), entry("a.b", 2), entry("m", 3));
        assertThat(Bound.of(Named.class, "demo.named {\n z = 1\n \"a.b\" = x }").problems())
                .containsExactly("demo.conf:3: demo.named.\"a.b\": expected a whole number, found \"x\"");
    }

    @Test
    void leavesOptionalSettingsEmpty() {
        assertThat(Bound.of(Maybe.class, "demo {}").get().maybe()).isEmpty();
        assertThat(Bound.of(Maybe.class, "demo.maybe = 1").get().maybe()).contains(1);
        assertThat(Bound.of(Maybe.class, "demo {}", "maybe = 2").get().maybe()).contains(2);
        assertThat(Bound.of(Maybe.class, "demo {}", "maybe = null").get().maybe())
                .isEmpty();
        assertThat(Bound.of(Maybe.class, "demo.maybe = x").problems())
                .containsExactly("demo.conf:1: demo.maybe: expected a whole number, found \"x\"");
    }

    @Test
    void nullTakesADefaultAway() {
        assertThat(Bound.of(Maybe.class, "demo.maybe = null", "maybe = 2").get().maybe())
                .isEmpty();
        assertThat(Bound.of(Count.class, "demo {\n count = null\n}", "count = 2")
                        .problems())
                .containsExactly("demo.conf:2: demo.count: missing; expected a whole number");
    }

    @Test
    void defaultsAloneDoNotSwitchAnOptionalRecordOn() {
        String reference = "tls { key-file = key.pem, verify = true }";
        assertThat(Bound.of(OptionalTls.class, "demo {}", reference).get().tls())
                .isEmpty();
        assertThat(Bound.of(OptionalTls.class, "demo.tls {}", reference).get().tls())
                .contains(new Tls(Path.of("key.pem"), true));
        assertThat(Bound.of(OptionalTls.class, "demo.tls.verify = false", reference)
                        .get()
                        .tls())
                .contains(new Tls(Path.of("key.pem"), false));
        assertThat(Bound.of(OptionalTls.class, "demo.tls = yes", reference).problems())
                .containsExactly("demo.conf:1: demo.tls: expected a record, found \"yes\"");
    }

    @Test
    void bindsListsOfRecords() {
        assertThat(Bound.of(Servers.class, "demo.servers = [{ key-file = a, verify = on }]")
                        .get()
                        .servers())
                .containsExactly(new Tls(Path.of("a"), true));
        assertThat(Bound.of(Servers.class, "demo.servers = [\n{ key-file = a, verify = on },\n{ keyfile = b }]")
                        .problems())
                .containsExactly(
                        "demo.conf:3: demo.servers[1].key-file: missing; expected a path",
                        "demo.conf:3: demo.servers[1].keyfile: unknown setting; did you mean key-file?",
                        "demo.conf:3: demo.servers[1].verify: missing; expected true or false");
    }

    @Test
    void readsEveryNumberAsAValue() {
        assertThat(Bound.of(Any.class, "demo.any = 9223372036854775807").get().any())
                .isEqualTo(new IntegerValue(Long.MAX_VALUE));
        assertThat(Bound.of(Any.class, "demo.any = 9223372036854775808").get().any())
                .isEqualTo(new StringValue("9223372036854775808"));
        assertThat(Bound.of(Any.class, "demo.any = -1").get().any()).isEqualTo(new IntegerValue(-1));
        assertThat(Bound.of(Any.class, "demo.any = 1.0").get().any()).isEqualTo(new FloatValue(1.0));
        assertThat(Bound.of(Any.class, "demo.any = \"1\"").get().any()).isEqualTo(new StringValue("1"));
    }

    @Test
    void refusesRecordsThatNoSettingsCanFill() {
        record Odd(Thread thread) {}
        assertThatThrownBy(() -> Bound.of(Odd.class, "demo {}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a setting cannot be a java.lang.Thread; possible are String, boolean,");
    }
}
