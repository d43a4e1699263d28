package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.schema.json.JsonSchema;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaBindingTest {
    private static final String BATCH = """
            {"type":"object","required":["size"],"properties":{
              "size":{"type":"integer","minimum":1,"default":10},
              "pause":{"type":"integer","format":"duration","default":"5s"},
              "name":{"type":"string"}}}""";

    private static final String TLS = """
            {"type":"object","properties":{
              "tls":{"type":"object","required":["key"],"properties":{
                "key":{"type":"string","format":"path"},"verify":{"type":"boolean","default":true}}},
              "retry":{"type":"object","default":{"most":9},"properties":{
                "most":{"type":"integer","default":3},"pause":{"type":"integer","format":"duration","default":"1s"}}}}}""";

    private static final Value RETRY = Value.of(Map.of("most", 9, "pause", 1_000_000_000));

    /// The value of the setting `x` that a schema says something of.
    private static Value bind(String says, String written) {
        SchemaBound bound = SchemaBound.of(
                "{\"type\":\"object\",\"required\":[\"x\"],\"properties\":{\"x\":" + says + "}}",
                "demo.x = " + written);
        Value value = bound.get().get("x");
        assertThat(value).isNotNull();
        return value == null ? Value.NULL : value;
    }

    @Test
    void handsOverEachTypeAsItsValue() {
        assertThat(bind("{\"type\":\"string\"}", "a b")).isEqualTo(Value.of("a b"));
        assertThat(bind("{\"type\":\"string\"}", "1.10")).isEqualTo(Value.of("1.10"));
        assertThat(bind("{\"type\":\"string\",\"format\":\"path\"}", "logs/in.log"))
                .isEqualTo(Value.of("logs/in.log"));
        assertThat(bind("{\"type\":\"string\",\"writeOnly\":true}", "hunter2")).isEqualTo(Value.of("hunter2"));
        assertThat(bind("{\"type\":\"integer\"}", "9223372036854775807")).isEqualTo(Value.of(Long.MAX_VALUE));
        assertThat(bind("{\"type\":\"number\"}", "1")).isEqualTo(Value.of(1.0));
        assertThat(bind("{\"type\":\"boolean\"}", "on")).isEqualTo(Value.of(true));
        assertThat(bind("{\"type\":\"integer\",\"format\":\"duration\"}", "5ms"))
                .isEqualTo(Value.of(5_000_000));
        assertThat(bind("{\"type\":\"integer\",\"format\":\"size\"}", "64KiB")).isEqualTo(Value.of(65_536));
        assertThat(bind("{\"type\":\"array\",\"items\":{\"type\":\"integer\",\"format\":\"size\"}}", "[1KiB, 0]"))
                .isEqualTo(Value.of(List.of(1024, 0)));
        assertThat(bind("{\"type\":\"object\",\"additionalProperties\":{\"type\":\"number\"}}", "{ \"a.b\" = 1 }")
                        .toString())
                .isEqualTo("{\"a.b\":1.0}");
    }

    @ParameterizedTest
    @CsvSource({"READ, read", "append, append", "Append, Append", "1, 1", "true, true"})
    void handsOverWordsAsTheSchemaSpellsThem(String written, String word) {
        assertThat(bind("{\"type\":\"string\",\"enum\":[\"read\",\"append\",\"Append\",\"1\",\"true\"]}", written))
                .isEqualTo(Value.of(word));
    }

    @Test
    void refusesWhatIsNoWord() {
        String schema = "{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\",\"enum\":[\"1\",\"\"]}}}";
        assertThat(SchemaBound.of(schema, "demo.x = 2").problems())
                .containsExactly("demo.conf:1: demo.x: expected one of 1, , found 2");
        assertThat(SchemaBound.of(schema, "demo.x = []").problems())
                .containsExactly("demo.conf:1: demo.x: expected one of 1, , found a list");
    }

    @Test
    void fillsInDefaultsAndLeavesOutWhatIsOptional() {
        assertThat(SchemaBound.of(BATCH, "demo { type = pump }").get())
                .isEqualTo(Value.of(Map.of("size", 10, "pause", 5_000_000_000L)));
    }

    @Test
    void letsUsersChangeDefaultsForAll() {
        assertThat(SchemaBound.of(BATCH, "all { size = 7, name = a }\ndemo { name = b }", "size = 8, pause = 1ms")
                        .get())
                .isEqualTo(Value.of(Map.of("size", 7, "pause", 1_000_000, "name", "b")));
    }

    @Test
    void reportsWrongDefaultsOfUsersWhereTheyWroteThem() {
        assertThat(SchemaBound.of(BATCH, "all {\n size = 0\n nmae = a\n}\ndemo {}")
                        .problems())
                .containsExactly(
                        "demo.conf:2: all.size: must be at least 1, but is 0",
                        "demo.conf:3: all.nmae: unknown setting; did you mean name?");
    }

    @Test
    void takesADefaultAwayByNull() {
        assertThat(SchemaBound.of(BATCH, "demo { pause = null }").get()).isEqualTo(Value.of(Map.of("size", 10)));
        assertThat(SchemaBound.of(BATCH, "demo {\n size = null }").problems())
                .containsExactly("demo.conf:2: demo.size: missing; expected a whole number");
        assertThat(SchemaBound.of(TLS, "demo { retry = null }").get()).isEqualTo(Value.of(Map.of()));
        assertThat(SchemaBound.of(TLS, "all { retry = null }, demo {}").get()).isEqualTo(Value.of(Map.of()));
    }

    @Test
    void switchesARecordOnOnlyIfItIsGivenOrHasADefault() {
        assertThat(SchemaBound.of(TLS, "demo {}").get()).isEqualTo(Value.of(Map.of("retry", RETRY)));
        assertThat(SchemaBound.of(TLS, "all { tls { key = a } }, demo {}").get())
                .isEqualTo(Value.of(Map.of("retry", RETRY)));
        assertThat(SchemaBound.of(TLS, "all { tls { verify = no } }, demo { tls { key = b } }")
                        .get())
                .isEqualTo(Value.of(Map.of("retry", RETRY, "tls", Map.of("key", "b", "verify", false))));
    }

    @Test
    void fillsARecordFromItsOwnDefaultBeforeThoseInIt() {
        assertThat(SchemaBound.of(TLS, "demo { retry { pause = 1us } }").get())
                .isEqualTo(Value.of(Map.of("retry", Map.of("most", 9, "pause", 1000))));
        assertThat(SchemaBound.of(TLS, "all { retry { most = 2 } }, demo { retry {} }")
                        .get())
                .isEqualTo(Value.of(Map.of("retry", Map.of("most", 2, "pause", 1_000_000_000))));
    }

    @Test
    void fillsRecordsInLists() {
        assertThat(bind("""
                {"type":"array","items":{"type":"object","required":["host"],"properties":{
                  "host":{"type":"string"},"port":{"type":"integer","default":80}}}}""", "[{ host = a }, { host = b, port = 1 }]"))
                .isEqualTo(Value.of(List.of(Map.of("host", "a", "port", 80), Map.of("host", "b", "port", 1))));
    }

    @Test
    void bindsWhatOverridesWrote() {
        Configuration config = ConfigFiles.ofText("demo.conf", "demo { size = 1 }")
                .with(new Overrides(Map.of("demo.size", "0"), Map.of()))
                .load();
        Section section = config.root().section("demo").orElseThrow();
        Binder.bind(section, JsonSchema.read(BATCH), config.defaults("all"), List.of());
        assertThat(config.problems().list())
                .extracting(Problem::toString)
                .containsExactly("system property demo.size: demo.size: must be at least 1, but is 0");
    }

    @Test
    void showsNoSecret() {
        String schema = """
                {"type":"object","required":["a","b"],"properties":{
                  "a":{"type":"string","writeOnly":true},
                  "b":{"type":"array","items":{"type":"string","writeOnly":true},"maxItems":1}}}""";
        assertThat(SchemaBound.of(schema, "demo { a = hunter2, b = [hunter2] }").toString())
                .isEqualTo("SchemaBound[settings=Optional[SchemaSettings[a, b]], problems=[]]");
        assertThat(SchemaBound.of(schema, "demo {\n a = [hunter2], b = [hunter2, hunter2] }")
                        .problems())
                .containsExactly(
                        "demo.conf:2: demo.a: expected a secret text, found a list",
                        "demo.conf:2: demo.b: must have at most 1 element, but has 2 elements");
    }
}
