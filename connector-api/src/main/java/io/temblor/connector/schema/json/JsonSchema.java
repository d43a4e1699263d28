package io.temblor.connector.schema.json;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.schema.SettingsSchema;
import java.nio.charset.StandardCharsets;

/// Reads settings schemas from a subset of JSON Schema, draft 2020-12. What lies outside the subset is refused, never
/// ignored.
///
/// The schema itself is an object with `properties`: the settings. Of every setting it says one `type`:
///
/// | type      | setting                                        | further keywords |
/// |-----------|------------------------------------------------|------------------|
/// | `string`  | text                                           | `enum`, `minLength`, `maxLength`, `pattern` |
/// | `string`  | path, with `format: path`                      | |
/// | `string`  | secret, with `writeOnly: true`                 | no `default` |
/// | `integer` | whole number                                   | `minimum`, `maximum`, `exclusiveMinimum`,
/// `exclusiveMaximum` |
/// | `integer` | duration in nanoseconds, with `format: duration` | the same; `default` may be written `"5s"` |
/// | `integer` | size in bytes, with `format: size`             | the same; `default` may be written `"64KiB"` |
/// | `number`  | number                                         | the same as `integer` |
/// | `boolean` | true or false                                  | |
/// | `array`   | list                                           | `items`, `minItems`, `maxItems` |
/// | `object`  | record, with `properties`                      | `required`, `additionalProperties: false` |
/// | `object`  | map, with `additionalProperties: { … }`        | |
///
/// Everywhere there may be `description`, or else `title`, which document the setting; `default`; and `examples`,
/// `$schema`, `$id` and `$comment`, which say nothing here. Settings that the schema does not name are never
/// accepted, so that `additionalProperties: false` changes nothing. Patterns are those of [java.util.regex.Pattern]
/// and are found anywhere in the text unless they are anchored.
public final class JsonSchema {
    /// Nobody writes more by hand.
    private static final JsonLimits LIMITS = new JsonLimits(64, 64, 1 << 20);

    private JsonSchema() {}

    /// Reads a schema.
    ///
    /// @throws InvalidSchemaException if the text is no JSON, or no schema of the subset
    public static SettingsSchema read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Document document = new Document(0);
        document.fill(bytes, 0, bytes.length);
        try {
            new JsonParser(LIMITS).parse(document);
        } catch (DecodeException e) {
            throw new InvalidSchemaException("", "not JSON: " + e.getMessage());
        }
        RepeatedKeys.refuse(document);
        return SchemaReader.schema(new Node("", document.value()));
    }
}
