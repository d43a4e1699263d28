package io.temblor.connectors.ffi.host;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.json.JsonStyle;
import io.temblor.connector.json.JsonWriter;
import io.temblor.connector.schema.SchemaSettings;
import java.nio.charset.StandardCharsets;

/// Settings as the JSON text that a library gets.
final class SettingsText {
    private static final int DEEPEST = 128;

    private SettingsText() {}

    static String of(SchemaSettings settings) {
        ByteOutput out = new ByteOutput();
        try {
            new JsonWriter(JsonStyle.PLAIN, DEEPEST).write(settings.values(), out);
        } catch (EncodeException e) {
            throw new IllegalStateException("settings that were bound can be written as JSON", e);
        }
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
