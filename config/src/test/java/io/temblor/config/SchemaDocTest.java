package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.schema.json.JsonSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How settings are listed that a schema describes.
final class SchemaDocTest {
    private static final String SCHEMA = """
            {"type":"object","required":["path","tls"],"properties":{
              "path":{"type":"string","format":"path","description":"The file."},
              "mode":{"type":"string","enum":["read","append"],"default":"read"},
              "delay":{"type":"integer","format":"duration","default":"90s"},
              "size":{"type":"integer","format":"size","default":65536},
              "count":{"type":"integer","default":10},
              "ratio":{"type":"number","default":0.5},
              "sync":{"type":"boolean","default":true},
              "token":{"type":"string","writeOnly":true,"description":"Who we are."},
              "modes":{"type":"array","items":{"type":"string","enum":["a","b"]},"default":["b"]},
              "pauses":{"type":"array","items":{"type":"integer","format":"duration"},"default":["1ms","2m"]},
              "headers":{"type":"object","additionalProperties":{"type":"string"},"default":{"a.b":"c"}},
              "separator":{"type":"string","default":"\\n"},
              "hosts":{"type":"array","items":{"type":"object","properties":{"host":{"type":"string"}}}},
              "tls":{"type":"object","properties":{
                "key":{"type":"string","format":"path","description":"The key."},
                "verify":{"type":"boolean","default":true}}}}}""";

    private static Section defaults(String reference) {
        Defaults defaults = new Defaults(ConfigFactory.parseString(reference));
        return ConfigFiles.of().with(defaults).load().defaults("x");
    }

    private static List<String> describe(String reference) {
        return SettingsDoc.describe(JsonSchema.read(SCHEMA), defaults(reference)).stream()
                .map(setting -> String.join(
                        " | ",
                        setting.name(),
                        setting.type(),
                        setting.byDefault(),
                        setting.documentation(),
                        String.join(", ", setting.possible())))
                .toList();
    }

    @Test
    void listsEverySettingInTheOrderOfTheSchema() {
        assertThat(describe(""))
                .containsExactly(
                        "path | path | required | The file. | ",
                        "mode | one of | read |  | read, append",
                        "delay | duration | 90s |  | ",
                        "size | size | 64KiB |  | ",
                        "count | whole number | 10 |  | ",
                        "ratio | number | 0.5 |  | ",
                        "sync | true or false | true |  | ",
                        "token | secret | optional | Who we are. | ",
                        "modes | list of one of | [\"b\"] |  | a, b",
                        "pauses | list of duration | [\"1ms\",\"2m\"] |  | ",
                        "headers | record of text | {\"a.b\":\"c\"} |  | ",
                        "separator | text | \"\\n\" |  | ",
                        "hosts | list of record | optional |  | ",
                        "tls.key | path | optional | The key. | ",
                        "tls.verify | true or false | true |  | ");
    }

    @Test
    void putsDefaultsOfFilesBeforeThoseOfTheSchema() {
        assertThat(describe("""
                x {
                  # A comment.
                  path = a
                  # How many.
                  count = 7
                  tls.verify = false
                }"""))
                .contains(
                        "path | path | a | The file. | ",
                        "count | whole number | 7 | How many. | ",
                        "tls.verify | true or false | false |  | ");
    }

    @Test
    void listsWhatARecordDescribesAsBefore() {
        ComponentType<?> zip = ComponentType.ofSchema("zip", "Zips", JsonSchema.read(SCHEMA), "");
        assertThat(SettingsBinding.of(zip).describe(defaults(""))).hasSize(15);
        assertThat(SettingsBinding.of(new ComponentType<>("zip", "Zips", NoSettings.class, ""))
                        .describe(defaults("")))
                .isEmpty();
    }
}
