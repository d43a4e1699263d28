package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.config.InvalidConfigException;
import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTestTest {
    private static final RecordValue EVENT = RecordValue.builder()
            .put("level", "error")
            .put("status", 503)
            .put("took", new FloatValue(0.5))
            .put("big", IntegerValue.ofUnsigned(-1))
            .put("nothing", Value.NULL)
            .put("flag", true)
            .put("tags", Value.of(List.of("red", "blue", 7)))
            .put("user", Value.of(Map.of("name", "ann", "a.b", 1)))
            .put("raw", Value.of(new byte[] {1}))
            .build();

    private static boolean holds(String hocon) {
        Condition condition = BoundSettings.test(hocon).compile();
        boolean holds = holds(condition, Document.of(EVENT));
        assertThat(holds(condition, parsed(EVENT.without("raw"))))
                .as("the same of a document that came in as JSON")
                .isEqualTo(holds(condition, Document.of(EVENT.without("raw"))));
        return holds;
    }

    private static boolean holds(Condition condition, Document document) {
        return condition.holds(document, document.root());
    }

    private static Document parsed(Value value) {
        byte[] json = value.toString().getBytes(StandardCharsets.UTF_8);
        Document document = new Document();
        document.fill(json, 0, json.length);
        try {
            new JsonParser(new JsonLimits(10, 100, 100_000)).parse(document);
        } catch (DecodeException e) {
            throw new AssertionError(e);
        }
        return document;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ field = level, equals = error }",
                "{ field = status, equals = 503 }",
                "{ field = status, equals = 503.0 }",
                "{ field = took, equals = 0.5 }",
                "{ field = flag, equals = true }",
                "{ field = tags, equals = [red, blue, 7.0] }",
                "{ field = user, equals { name = ann, \"a.b\" = 1 } }",
                "{ field = level, not-equals = info }",
                "{ field = status, not-equals = \"503\" }",
                "{ field = missing, not-equals = 1 }",
                "{ field = nothing, not-equals = 1 }",
                "{ field = level, in = [warn, error] }",
                "{ field = status, in = [500, 503] }",
                "{ field = status, less-than = 503.5 }",
                "{ field = status, at-most = 503 }",
                "{ field = status, at-least = 503 }",
                "{ field = status, greater-than = 502 }",
                "{ field = big, greater-than = 1e19 }",
                "{ field = took, less-than = 1 }",
                "{ field = level, less-than = f }",
                "{ field = level, greater-than = e }",
                "{ field = level, matches = rr }",
                "{ field = level, matches = \"^e.*r$\" }",
                "{ field = level, matches = \"(?i)ERROR\" }",
                "{ field = level, contains = rro }",
                "{ field = tags, contains = blue }",
                "{ field = tags, contains = 7.0 }",
                "{ field = level, starts-with = err }",
                "{ field = level, ends-with = or }",
                "{ field = level, exists = true }",
                "{ field = nothing, exists = true }",
                "{ field = missing, exists = false }",
                "{ field = user.first, exists = false }",
                "{ field = user.name, equals = ann }",
                "{ field = \"user.\\\"a.b\\\"\", equals = 1 }",
                "{ field = \"tags[1]\", equals = blue }",
                "{ field = level, type = string }",
                "{ field = status, type = integer }",
                "{ field = took, type = float }",
                "{ field = nothing, type = \"null\" }",
                "{ field = flag, type = bool }",
                "{ field = tags, type = array }",
                "{ field = user, type = record }",
                "{ field = raw, type = bytes }",
                "{ type = record }",
                "{ all = [ { field = level, equals = error }, { field = status, at-least = 500 } ] }",
                "{ any = [ { field = level, equals = info }, { field = status, at-least = 500 } ] }",
                "{ not { field = level, equals = info } }",
                "{ not { field = missing, equals = 1 } }",
                "{ not { any = [ { field = level, equals = info }, { not { field = flag, equals = true } } ] } }",
            })
    void findsTrueWhatIsTrue(String test) {
        assertThat(holds(test)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ field = level, equals = info }",
                "{ field = level, equals = Error }",
                "{ field = status, equals = \"503\" }",
                "{ field = flag, equals = \"true\" }",
                "{ field = nothing, equals = \"\" }",
                "{ field = missing, equals = 1 }",
                "{ field = level, not-equals = error }",
                "{ field = status, not-equals = 503.0 }",
                "{ field = level, in = [warn, info] }",
                "{ field = missing, in = [1] }",
                "{ field = status, less-than = 503 }",
                "{ field = status, greater-than = 503 }",
                "{ field = big, at-most = 9223372036854775807 }",
                "{ field = status, at-least = \"1\" }",
                "{ field = level, at-least = 1 }",
                "{ field = nothing, at-most = 1 }",
                "{ field = flag, at-least = 0 }",
                "{ field = missing, less-than = 1 }",
                "{ field = level, matches = \"^r\" }",
                "{ field = status, matches = 503 }",
                "{ field = missing, matches = \"\" }",
                "{ field = level, contains = x }",
                "{ field = tags, contains = re }",
                "{ field = user, contains = name }",
                "{ field = missing, contains = x }",
                "{ field = level, starts-with = rr }",
                "{ field = tags, starts-with = red }",
                "{ field = level, ends-with = err }",
                "{ field = missing, ends-with = \"\" }",
                "{ field = level, exists = false }",
                "{ field = nothing, exists = false }",
                "{ field = missing, exists = true }",
                "{ field = status, type = float }",
                "{ field = missing, type = \"null\" }",
                "{ all = [ { field = level, equals = error }, { field = status, at-least = 504 } ] }",
                "{ any = [ { field = level, equals = info }, { field = status, at-least = 504 } ] }",
                "{ not { field = level, equals = error } }",
            })
    void findsFalseWhatIsFalse(String test) {
        assertThat(holds(test)).isFalse();
    }

    @Test
    void testsTheValueItselfWithoutField() {
        Condition condition = BoundSettings.test("{ starts-with = GET }").compile();

        assertThat(holds(condition, Document.of(new StringValue("GET /")))).isTrue();
        assertThat(holds(condition, Document.of(new StringValue("PUT /")))).isFalse();
        assertThat(holds(condition, Document.of(EVENT))).isFalse();
    }

    @Test
    void matchesInLinearTime() {
        Condition condition = BoundSettings.test("{ matches = \"^(a+)+$\" }").compile();
        StringValue hostile = new StringValue("a".repeat(5_000) + "b");

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(holds(condition, Document.of(hostile))).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\'',
            value = {
                "{} ! where: has no test; possible are equals, not-equals, in, less-than, at-most, greater-than, at-least,"
                        + " matches, contains, starts-with, ends-with, exists, type, all, any, not",
                "{ equals = 1, at-most = 2 } ! where.at-most: is one test too many beside equals; combine them with all or any",
                "{ field = a.., equals = 1 } ! where.field: expected a key in the path `a..`, found `.` at character 2",
                "{ less-than = [1] } ! where.less-than: must be a number or a text, but is of type array",
                "{ at-least = true } ! where.at-least: must be a number or a text, but is of type bool",
                "{ matches = \"a(\" } ! where.matches: must be a regular expression of RE2, but has a fault: missing closing )",
                "{ in = [] } ! where.in: must not be empty",
                "{ all = [] } ! where.all: must not be empty",
                "{ any = [] } ! where.any: must not be empty",
                "{ field = a, not { equals = 1 } } ! where.field: is for a single test; write it into the tests that all, any"
                        + " or not combine",
                "{ all = [ { equals = 1 }, { field = x } ] } ! where.all[1]: has no test; possible are equals, not-equals, in,"
                        + " less-than, at-most, greater-than, at-least, matches, contains, starts-with, ends-with, exists, type, all,"
                        + " any, not",
                "{ equal = 1 } ! where.equal: unknown setting; did you mean equals?",
            })
    void refusesWhatIsNoTest(String test, String problem) {
        assertThatThrownBy(() -> BoundSettings.test(test))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("test.conf:1: " + problem);
    }

    @Test
    void isMissedByName() {
        assertThatThrownBy(() -> BoundSettings.of(new FilterOperatorProvider(), "other = 1"))
                .hasMessageContaining("test.conf:1: other: unknown setting")
                .hasMessageContaining("test.conf:1: where: missing; expected a text or a record");
    }

    @Test
    void namesItsProblemsWithoutAFile() {
        assertThatThrownBy(() -> new FieldTest(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("("),
                        Optional.of(Value.NULL),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("contains: is one test too many beside matches; combine them with all or any;"
                        + " matches: must be a regular expression of RE2, but has a fault: missing closing )");
    }
}
