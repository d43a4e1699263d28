package io.temblor.connector.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.schema.BoolType;
import io.temblor.connector.schema.DurationType;
import io.temblor.connector.schema.ListType;
import io.temblor.connector.schema.MapType;
import io.temblor.connector.schema.NumberType;
import io.temblor.connector.schema.NumberType.Bound;
import io.temblor.connector.schema.PathType;
import io.temblor.connector.schema.Range;
import io.temblor.connector.schema.RecordType;
import io.temblor.connector.schema.SecretType;
import io.temblor.connector.schema.SettingSchema;
import io.temblor.connector.schema.SettingType;
import io.temblor.connector.schema.SettingsSchema;
import io.temblor.connector.schema.SizeType;
import io.temblor.connector.schema.TextType;
import io.temblor.connector.schema.WholeType;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class JsonSchemaTest {
    /// The setting `x` of a schema, given what it says of it.
    private static SettingSchema setting(String says) {
        return JsonSchema.read("{\"type\":\"object\",\"properties\":{\"x\":" + says + "}}")
                .settings()
                .getFirst();
    }

    private static SettingType type(String says) {
        return setting(says).type();
    }

    private static Value byDefault(String says) {
        return setting(says).byDefault().orElseThrow();
    }

    @Test
    void readsEverySettingInOrder() {
        assertThat(JsonSchema.read("""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "$id": "pump", "$comment": "said to nobody", "title": "Pump", "description": "What it pumps.",
                  "type": "object",
                  "properties": {
                    "target": { "type": "string", "title": "Not shown", "description": "Where\\n  it goes. ",
                                "examples": [7] },
                    "amount": { "type": "integer", "title": "How much", "default": 3 }
                  },
                  "required": ["target"],
                  "additionalProperties": false
                }"""))
                .isEqualTo(new SettingsSchema(List.of(
                        new SettingSchema("target", "Where it goes.", new TextType(), true, Optional.empty()),
                        new SettingSchema("amount", "How much", new WholeType(), false, Optional.of(Value.of(3))))));
    }

    @Test
    void readsSchemasWithoutSettings() {
        SettingsSchema none = new SettingsSchema(List.of());
        assertThat(JsonSchema.read("{\"type\":\"object\"}")).isEqualTo(none);
        assertThat(JsonSchema.read(" {\"properties\" : {}, \"type\":\"object\"}\n"))
                .isEqualTo(none);
    }

    @Test
    void readsTexts() {
        assertThat(type("{\"type\":\"string\",\"enum\":[\"a\",\"b\"]}")).isEqualTo(new TextType(List.of("a", "b")));
        TextType text = (TextType) type("{\"type\":\"string\",\"minLength\":1,\"maxLength\":5,\"pattern\":\"^a\"}");
        assertThat(text.length()).isEqualTo(new Range(1, 5));
        assertThat(text.pattern()).map(Pattern::pattern).contains("^a");
        assertThat(type("{\"type\":\"string\",\"format\":\"path\"}")).isEqualTo(new PathType());
        assertThat(type("{\"type\":\"string\",\"writeOnly\":true}")).isEqualTo(new SecretType());
        assertThat(type("{\"type\":\"string\",\"writeOnly\":false}")).isEqualTo(new TextType());
    }

    @Test
    void readsWholeNumbers() {
        assertThat(type("{\"type\":\"integer\"}")).isEqualTo(new WholeType());
        assertThat(type("{\"type\":\"integer\",\"minimum\":1,\"maximum\":9}"))
                .isEqualTo(new WholeType(new Range(1, 9)));
        assertThat(type("{\"type\":\"integer\",\"exclusiveMinimum\":1,\"exclusiveMaximum\":9.0}"))
                .isEqualTo(new WholeType(new Range(2, 8)));
        assertThat(type("{\"type\":\"integer\",\"minimum\":3,\"exclusiveMinimum\":1}"))
                .isEqualTo(new WholeType(new Range(3, Long.MAX_VALUE)));
        assertThat(type("{\"type\":\"integer\",\"minimum\":-1e30,\"maximum\":18446744073709551615}"))
                .isEqualTo(new WholeType());
        assertThat(type("{\"type\":\"integer\",\"exclusiveMaximum\":9223372036854775808}"))
                .isEqualTo(new WholeType());
    }

    @Test
    void readsNumbers() {
        assertThat(type("{\"type\":\"number\"}")).isEqualTo(new NumberType());
        assertThat(type("{\"type\":\"number\",\"exclusiveMinimum\":0,\"maximum\":0.5}"))
                .isEqualTo(new NumberType(Optional.of(new Bound(0, false)), Optional.of(new Bound(0.5, true))));
        assertThat(type("{\"type\":\"boolean\"}")).isEqualTo(new BoolType());
    }

    @Test
    void readsDurationsAndSizes() {
        assertThat(type("{\"type\":\"integer\",\"format\":\"duration\",\"minimum\":1000}"))
                .isEqualTo(new DurationType(new Range(1000, Long.MAX_VALUE)));
        assertThat(type("{\"type\":\"integer\",\"format\":\"size\",\"minimum\":-5,\"maximum\":1024}"))
                .isEqualTo(new SizeType(new Range(0, 1024)));
    }

    @Test
    void readsListsMapsAndRecords() {
        assertThat(type("{\"type\":\"array\",\"items\":{\"type\":\"boolean\"},\"minItems\":1,\"maxItems\":2}"))
                .isEqualTo(new ListType(new BoolType(), new Range(1, 2)));
        assertThat(type("{\"type\":\"object\",\"additionalProperties\":{\"type\":\"boolean\"}}"))
                .isEqualTo(new MapType(new BoolType()));
        assertThat(type("""
                {"type":"object","properties":{"y":{"type":"boolean"}},"required":["y"],"additionalProperties":false}"""))
                .isEqualTo(new RecordType(new SettingsSchema(
                        List.of(new SettingSchema("y", "", new BoolType(), true, Optional.empty())))));
    }

    @Test
    void readsDefaultsAsTheyAreHandedOver() {
        assertThat(byDefault("{\"type\":\"integer\",\"default\":5.0}")).isEqualTo(Value.of(5));
        assertThat(byDefault("{\"type\":\"number\",\"default\":5}")).isEqualTo(Value.of(5.0));
        assertThat(byDefault("{\"type\":\"string\",\"default\":\"\"}")).isEqualTo(Value.of(""));
        assertThat(byDefault("{\"type\":\"boolean\",\"default\":false}")).isEqualTo(Value.of(false));
        assertThat(byDefault("{\"type\":\"integer\",\"format\":\"duration\",\"default\":\"5s\"}"))
                .isEqualTo(Value.of(5_000_000_000L));
        assertThat(byDefault("{\"type\":\"integer\",\"format\":\"duration\",\"default\":7}"))
                .isEqualTo(Value.of(7));
        assertThat(byDefault("{\"type\":\"integer\",\"format\":\"size\",\"default\":\"64KiB\"}"))
                .isEqualTo(Value.of(65_536));
        assertThat(byDefault("""
                {"type":"array","items":{"type":"integer","format":"duration"},"default":["1ms",0]}""")).isEqualTo(Value.of(List.of(1_000_000, 0)));
        assertThat(byDefault("""
                {"type":"object","additionalProperties":{"type":"number"},"default":{"a":1}}""")).isEqualTo(Value.of(Map.of("a", 1.0)));
    }

    @Test
    void completesTheDefaultOfARecordFromTheDefaultsInIt() {
        assertThat(byDefault("""
                {"type":"object","default":{"most":9},"required":["deep"],"properties":{
                  "most":{"type":"integer","default":3},
                  "pause":{"type":"integer","format":"duration","default":"1us"},
                  "name":{"type":"string"},
                  "deep":{"type":"object","properties":{"on":{"type":"boolean","default":true}}},
                  "away":{"type":"object","properties":{"on":{"type":"boolean","default":true}}}}}""")).isEqualTo(Value.of(Map.of("most", 9, "pause", 1000, "deep", Map.of("on", true))));
    }
}
