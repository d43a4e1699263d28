package io.temblor.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueFactory;
import io.temblor.connector.schema.DurationType;
import io.temblor.connector.schema.ListType;
import io.temblor.connector.schema.MapType;
import io.temblor.connector.schema.Quantity;
import io.temblor.connector.schema.RecordType;
import io.temblor.connector.schema.SettingSchema;
import io.temblor.connector.schema.SettingType;
import io.temblor.connector.schema.SettingsSchema;
import io.temblor.connector.schema.SizeType;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The defaults of a schema as they would stand in a `reference.conf`, so that they are read and shown as all others.
final class SchemaDefaults {
    private static final String SOURCE = "settings schema";

    private SchemaDefaults() {}

    /// Defaults, and where they have none, those of a schema.
    static Setting under(Setting defaults, SettingsSchema schema) {
        ConfigObject lowest = object(schema);
        return with(defaults, defaults.value() instanceof ConfigObject present ? present.withFallback(lowest) : lowest);
    }

    /// The defaults of a schema, for a section.
    static Setting of(SettingsSchema schema, Setting section) {
        return with(section, object(schema));
    }

    private static Setting with(Setting section, ConfigObject object) {
        return new Setting(section.key(), section.path(), object, section.place(), section.reading());
    }

    private static ConfigObject object(SettingsSchema schema) {
        Map<String, Object> defaults = new HashMap<>();
        for (SettingSchema setting : schema.settings()) {
            setting.byDefault().ifPresent(value -> defaults.put(setting.name(), written(setting.type(), value)));
        }
        ConfigObject object = ConfigValueFactory.fromMap(defaults, SOURCE);
        for (SettingSchema setting : schema.settings()) {
            if (setting.type() instanceof RecordType fields) {
                object = object.withFallback(object(fields.settings()).atKey(setting.name()));
            }
        }
        return object;
    }

    private static Object written(SettingType type, Value value) {
        return switch (value) {
            case IntegerValue number -> written(type, number.bits());
            case FloatValue number -> number.value();
            case BoolValue bool -> bool.value();
            case StringValue text -> text.value();
            case ArrayValue array -> written((ListType) type, array);
            case RecordValue fields -> written(type, fields);
            default -> throw new IllegalArgumentException("no setting is of type " + value.type());
        };
    }

    private static Object written(SettingType type, long number) {
        return switch (type) {
            case DurationType _ -> Quantity.ofNanoseconds(number);
            case SizeType _ -> Quantity.ofBytes(number);
            default -> number;
        };
    }

    private static List<Object> written(ListType type, ArrayValue array) {
        List<Object> elements = new ArrayList<>(array.size());
        array.forEach(element -> elements.add(written(type.element(), element)));
        return elements;
    }

    private static Map<String, Object> written(SettingType type, RecordValue fields) {
        Map<String, Object> written = new HashMap<>();
        fields.entries()
                .forEach(entry -> written.put(entry.getKey(), written(inside(type, entry.getKey()), entry.getValue())));
        return written;
    }

    private static SettingType inside(SettingType type, String key) {
        return type instanceof MapType map
                ? map.element()
                : ((RecordType) type).settings().find(key).orElseThrow().type();
    }
}
