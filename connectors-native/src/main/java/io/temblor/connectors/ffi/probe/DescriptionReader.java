package io.temblor.connectors.ffi.probe;

import io.temblor.connector.CodecRule;
import io.temblor.connector.Role;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.schema.SettingsSchema;
import io.temblor.connector.schema.json.InvalidSchemaException;
import io.temblor.connector.schema.json.JsonSchema;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads what the probe has printed.
final class DescriptionReader {
    private static final int SOURCE = 1;
    private static final int SINK = 2;
    private static final int DEEPEST = 100;

    private DescriptionReader() {}

    /// @throws RefusedLibraryException if it is not in order
    static LibraryDescription read(byte[] json) throws RefusedLibraryException {
        if (!(parse(json) instanceof RecordValue library)) {
            throw new RefusedLibraryException("is described by something that is no record");
        }
        List<ComponentDescription> components = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Value component : array(library, "components")) {
            ComponentDescription read = component((RecordValue) component, components.size());
            if (!names.add(read.name())) {
                throw new RefusedLibraryException("has two components of the name `" + read.name() + "`");
            }
            components.add(read);
        }
        return new LibraryDescription(
                integer(library, "abi_major") + "." + integer(library, "abi_minor"),
                text(library, "name"),
                text(library, "version"),
                text(library, "vendor"),
                text(library, "licence"),
                text(library, "build"),
                components);
    }

    private static Value parse(byte[] json) throws RefusedLibraryException {
        Document document = new Document();
        document.fill(json, 0, json.length);
        try {
            new JsonParser(new JsonLimits(DEEPEST, JsonLimits.DEEPEST, Math.max(1, json.length))).parse(document);
            return document.value();
        } catch (DecodeException e) {
            throw new RefusedLibraryException("describes itself with texts that are not in order: " + e.getMessage());
        }
    }

    private static ComponentDescription component(RecordValue component, int index) throws RefusedLibraryException {
        String name = text(component, "name");
        return new ComponentDescription(
                index,
                name,
                text(component, "summary"),
                schema(name, text(component, "settings_schema")),
                text(component, "example"),
                roles(integer(component, "roles")),
                CodecRule.values()[(int) integer(component, "codec_rule")],
                integer(component, "can"),
                text(component, "source_promise"),
                text(component, "sink_promise"),
                component.get("decodes") == BoolValue.TRUE,
                component.get("encodes") == BoolValue.TRUE);
    }

    private static SettingsSchema schema(String component, String json) throws RefusedLibraryException {
        try {
            return json.isBlank() ? new SettingsSchema(List.of()) : JsonSchema.read(json);
        } catch (InvalidSchemaException e) {
            throw new RefusedLibraryException(
                    "has a component `" + component + "` whose settings_schema is not in order: " + e.getMessage());
        }
    }

    private static Set<Role> roles(long bits) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if ((bits & SOURCE) != 0) {
            roles.add(Role.SOURCE);
        }
        if ((bits & SINK) != 0) {
            roles.add(Role.SINK);
        }
        return roles;
    }

    private static String text(RecordValue record, String key) throws RefusedLibraryException {
        return get(record, key, StringValue.class).value();
    }

    private static long integer(RecordValue record, String key) throws RefusedLibraryException {
        return get(record, key, IntegerValue.class).bits();
    }

    private static ArrayValue array(RecordValue record, String key) throws RefusedLibraryException {
        return get(record, key, ArrayValue.class);
    }

    private static <T extends Value> T get(RecordValue record, String key, Class<T> type)
            throws RefusedLibraryException {
        Value value = record.get(key);
        if (value == null || !type.isInstance(value)) {
            throw new RefusedLibraryException("is described without `" + key + "`");
        }
        return type.cast(value);
    }
}
