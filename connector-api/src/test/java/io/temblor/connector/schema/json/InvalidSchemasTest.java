package io.temblor.connector.schema.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of schemas outside the subset, word for word.
final class InvalidSchemasTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {}                                 |#: missing `type`; a setting is of one type, and possible are string, integer, number, boolean, array, object
            {"type":"null"}                    |#/type: expected one type, found "null"; possible are string, integer, number, boolean, array, object
            {"type":["string","null"]}         |#/type: expected one type, found an array; possible are string, integer, number, boolean, array, object
            true                               |#: expected an object, found true
            {"$ref":"#/x"}                     |#: the keyword `$ref` is not possible for settings; possible are type, title, description, default, enum, minLength, maxLength, pattern, format, writeOnly, minimum, maximum, exclusiveMinimum, exclusiveMaximum, items, minItems, maxItems, properties, required, additionalProperties
            {"minimum":1}                      |#: missing `type`; a setting is of one type, and possible are string, integer, number, boolean, array, object
            {"type":"boolean","oneOf":[]}      |#: the keyword `oneOf` is not possible for booleans; possible are type, title, description, default
            {"type":"boolean","minimum":1}     |#: the keyword `minimum` is not possible for booleans; possible are type, title, description, default
            {"type":"string","const":"a"}      |#: the keyword `const` is not possible for texts; possible are type, title, description, default, enum, minLength, maxLength, pattern, format, writeOnly
            {"type":"string","format":"uri"}   |#: the format `uri` is not possible for the type string; possible are path
            {"type":"string","format":7}       |#/format: expected a string, found 7
            {"type":"string","format":"path","pattern":"a"}|#: the keyword `pattern` is not possible for paths; possible are type, title, description, default, format, writeOnly
            {"type":"string","writeOnly":true,"default":"x"}|#: the keyword `default` is not possible for secrets; possible are type, title, description, writeOnly
            {"type":"string","writeOnly":"yes"}|#/writeOnly: expected true or false, found "yes"
            {"type":"string","enum":[]}        |#/enum: expected texts that differ, at least one, found []
            {"type":"string","enum":["a","a"]} |#/enum: expected texts that differ, at least one, found [a, a]
            {"type":"string","enum":["a",1]}   |#/enum/1: expected a string, found 1
            {"type":"string","enum":"a"}       |#/enum: expected an array, found "a"
            {"type":"string","pattern":"[a"}   |#/pattern: the pattern does not compile: Unclosed character class at index 1
            {"type":"string","minLength":2,"maxLength":1}|#: nothing is possible: the least is 2, but the most is 1
            {"type":"string","maxLength":-1}   |#: nothing is possible: the least is 0, but the most is -1
            {"type":"string","minLength":0.5}  |#/minLength: expected a whole number, found 0.5
            {"type":"string","default":1}      |#: the default must be of type string, but is of type integer
            {"type":"string","default":null}   |#: the default must be of type string, but is of type null
            {"type":"string","enum":["a"],"default":"b"}|#: the default must be one of a, but is "b"
            {"type":"string","description":[]} |#/description: expected a string, found an array
            {"type":"integer","format":"port"} |#: the format `port` is not possible for the type integer; possible are duration, size
            {"type":"integer","minimum":"1"}   |#/minimum: expected a whole number, found "1"
            {"type":"integer","minimum":2,"maximum":1}|#: nothing is possible: the least is 2, but the most is 1
            {"type":"integer","minimum":1e30}  |#: nothing is possible: the least is 1000000000000000019884624838656, but the most is 9223372036854775807
            {"type":"integer","exclusiveMinimum":true}|#/exclusiveMinimum: expected a whole number, found true
            {"type":"integer","default":1.5}   |#: the default must be of type integer, but is of type float
            {"type":"integer","minimum":1,"default":0}|#: the default must be at least 1, but is 0
            {"type":"integer","format":"duration","default":"5"}|#/default: has no unit; write 5s for seconds or 5ms for milliseconds
            {"type":"integer","format":"duration","default":"soon"}|#/default: expected a duration such as 5s, found "soon"
            {"type":"integer","format":"size","default":"5s"}|#/default: has the unknown unit s; possible are B, KiB, MiB, GiB, TiB, kB, MB, GB, TB
            {"type":"integer","format":"size","default":-1}|#: the default must be at least 0B, but is -1B
            {"type":"number","minimum":"1"}    |#/minimum: expected a number, found "1"
            {"type":"number","minimum":1,"exclusiveMinimum":0}|#: `minimum` and `exclusiveMinimum` are two ends of one side; one is enough
            {"type":"number","minimum":1,"exclusiveMaximum":1}|#: nothing is possible: the least is 1, but the most is 1
            {"type":"number","format":"float"} |#: the keyword `format` is not possible for numbers; possible are type, title, description, default, minimum, maximum, exclusiveMinimum, exclusiveMaximum
            {"type":"array"}                   |#: missing `items`: the schema of each element
            {"type":"array","items":[]}        |#/items: expected an object, found an array
            {"type":"array","items":{"type":"any"}}|#/items/type: expected one type, found "any"; possible are string, integer, number, boolean, array, object
            {"type":"array","items":{"type":"boolean","default":true}}|#/items/default: an element has no default; the list or map around it may have one
            {"type":"array","items":{"type":"boolean"},"minItems":1,"default":[]}|#: the default must have at least 1 element, but has 0 elements
            {"type":"object"}                  |#: an object has either `properties`, which are settings, or `additionalProperties` with the schema of every value
            {"type":"object","properties":{},"additionalProperties":{"type":"boolean"}}|#: an object has either `properties`, which are settings, or `additionalProperties` with the schema of every value
            {"type":"object","additionalProperties":true}|#/additionalProperties: settings that nothing describes are not possible; write false, or the schema of every value
            {"type":"object","additionalProperties":{"type":"boolean"},"required":["a"]}|#: `required` is for an object with `properties`
            {"type":"object","properties":[]}  |#/properties: expected an object, found an array
            {"type":"object","properties":{"a~/B":{"type":"boolean"}}}|#/properties/a~0~1B: the name of a setting is in kebab case, as in `poll-interval`, but is `a~/B`
            {"type":"object","properties":{"a":{"type":"boolean"}},"required":["b"]}|#/required/0: there is no property "b"; there are [a]
            {"type":"object","properties":{"a":{"type":"boolean"}},"required":["a"],"default":{}}|#: the default lacks `a`
            {"type":"object","properties":{"a":{"type":"boolean"}},"default":{"b":1}}|#: the default has the unknown setting `b`; known are [a]
            """)
    void areRefusedWithThePlaceAndWhatIsPossible(String says, String problem) {
        String schema = "{\"type\":\"object\",\"properties\":{\"x\":" + says + "}}";
        assertThatThrownBy(() -> JsonSchema.read(schema))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessage("#/properties/x" + problem.substring(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            []                                 |#: expected an object, found an array
            "object"                           |#: expected an object, found "object"
            {"type":"string"}                  |#: the settings of a component are of type object, but the type is string
            {"type":"object","default":{}}     |#: the keyword `default` is not possible for the settings of a component; possible are type, title, description, properties, required, additionalProperties
            {"type":"object","$defs":{}}       |#: the keyword `$defs` is not possible for the settings of a component; possible are type, title, description, properties, required, additionalProperties
            {"type":"object","additionalProperties":{"type":"string"}}|#: the settings of a component are known by name; write `additionalProperties: false`, and each setting in `properties`
            {"type":"object","required":"a"}   |#/required: expected an array, found "a"
            {"type":"object","required":["a"]} |#/required/0: there is no property "a"; there are []
            {"type":"object","type":"object"}  |#: a keyword or name stands here twice; once is enough
            {"type":"object","properties":{"a":{"type":"array","items":{"type":"boolean","type":"string"}}}}|#/properties/a/items: a keyword or name stands here twice; once is enough
            {"type":"object","properties":{"a":{"type":"string","enum":[{"b":1,"\\u0062":2}]}}}|#/properties/a/enum/0: a keyword or name stands here twice; once is enough
            {"type":"object"                   |#: not JSON: expected `,` or `}`, found the end of the document at byte 16
            pump                               |#: not JSON: expected a value, found `p` at byte 0
            """)
    void areRefusedAsAWhole(String schema, String problem) {
        assertThatThrownBy(() -> JsonSchema.read(schema))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessage(problem);
    }

    @Test
    void tellTheirPlaceToPrograms() {
        InvalidSchemaException refusal = catchThrowableOfType(
                InvalidSchemaException.class, () -> JsonSchema.read("{\"type\":\"object\",\"required\":[1]}"));
        assertThat(refusal.pointer()).isEqualTo("/required/0");
    }

    @ParameterizedTest
    @CsvSource({"'', expected a value", "' ', expected a value"})
    void mayBeEmpty(String schema, String problem) {
        assertThatThrownBy(() -> JsonSchema.read(schema)).hasMessageContaining(problem);
    }

    @Test
    void mayBeNestedWithoutEnd() {
        String deep = "{\"type\":\"array\",\"items\":".repeat(10_000);
        assertThatThrownBy(() -> JsonSchema.read(deep))
                .hasMessageStartingWith(
                        "#: not JSON: the document is nested deeper than max-depth allows: max-depth=64");
    }

    @Test
    void mayBeNestedAsDeepAsIsPossible() {
        String deep = "{\"type\":\"array\",\"items\":".repeat(61) + "{}" + "}".repeat(61);
        assertThatThrownBy(() -> JsonSchema.read("{\"type\":\"object\",\"properties\":{\"x\":" + deep + "}}"))
                .hasMessageContaining("/items/items: missing `type`");
    }

    @Test
    void mayBeHuge() {
        String huge = "{\"type\":\"object\",\"description\":\"" + "x".repeat(1 << 20) + "\"}";
        assertThatThrownBy(() -> JsonSchema.read(huge))
                .hasMessageStartingWith("#: not JSON: the document is longer than max-size allows");
    }

    @Test
    void mayHavePatternsThatWouldExhaustTheStack() {
        String pattern = "(".repeat(50_000) + ")".repeat(50_000);
        assertThatThrownBy(() ->
                        JsonSchema.read("{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\",\"pattern\":\""
                                + pattern + "\"}}}"))
                .hasMessage("#/properties/x/pattern: the pattern is longer than 1000 characters");
    }

    @Test
    void mayHaveNumbersOfAnyMagnitude() {
        assertThatThrownBy(() -> JsonSchema.read(
                        "{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"integer\",\"format\":\"duration\","
                                + "\"default\":\"1e999999999s\"}}}"))
                .hasMessage("#/properties/x/default: is too large: 1e999999999s");
    }
}
