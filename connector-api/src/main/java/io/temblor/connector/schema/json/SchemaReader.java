package io.temblor.connector.schema.json;

import io.temblor.connector.schema.SettingSchema;
import io.temblor.connector.schema.SettingType;
import io.temblor.connector.schema.SettingsSchema;
import io.temblor.connector.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what a schema says of a record and of the settings in it.
final class SchemaReader {
    private SchemaReader() {}

    /// The schema as a whole.
    static SettingsSchema schema(Node root) {
        String type = TypeReader.word(root);
        if (!type.equals("object")) {
            throw root.fault("the settings of a component are of type object, but the type is " + type);
        }
        Keywords.SETTINGS.check(root);
        if (isMap(root)) {
            throw root.fault("the settings of a component are known by name; write `additionalProperties: false`, and"
                    + " each setting in `properties`");
        }
        return settings(root);
    }

    /// Whether an object has keys of the user's choice.
    static boolean isMap(Node object) {
        Optional<Node> others = object.child("additionalProperties");
        if (others.map(Node::value).filter(Value.of(true)::equals).isPresent()) {
            throw others.get()
                    .fault("settings that nothing describes are not possible; write false, or the schema of"
                            + " every value");
        }
        return others.map(Node::value)
                .filter(value -> !value.equals(Value.of(false)))
                .isPresent();
    }

    /// What the `properties` of an object say.
    static SettingsSchema settings(Node object) {
        List<Node> properties = object.get("properties", Node::children, List.of());
        Set<String> required =
                required(object, properties.stream().map(Node::key).toList());
        return object.make(() -> new SettingsSchema(properties.stream()
                .map(property -> setting(property, required.contains(property.key())))
                .toList()));
    }

    private static Set<String> required(Node object, List<String> names) {
        Set<String> required = new HashSet<>();
        for (Node each : object.get("required", Node::elements, List.<Node>of())) {
            if (!names.contains(each.text())) {
                throw each.fault("there is no property " + each.found() + "; there are " + names);
            }
            required.add(each.text());
        }
        return required;
    }

    private static SettingSchema setting(Node property, boolean required) {
        SettingType type = TypeReader.type(property);
        Optional<Value> byDefault = property.child("default").map(written -> Defaults.read(type, written));
        return property.make(
                () -> new SettingSchema(property.key(), documentation(property), type, required, byDefault));
    }

    private static String documentation(Node property) {
        String title = property.get("title", Node::text, "");
        return String.join(
                " ", property.get("description", Node::text, title).strip().split("\\s+"));
    }
}
