package io.temblor.cli;

import io.temblor.config.SettingDescriptor;
import io.temblor.connector.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All about one connector, codec or operator as JSON.
final class ItemJson {
    private ItemJson() {}

    static Value of(Shelf.Item item, List<SettingDescriptor> settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", item.name());
        json.put("summary", item.summary());
        if (!item.roles().isEmpty()) {
            json.put("roles", List.of(item.roles().split(", ")));
        }
        item.backend().ifPresent(backend -> json.put("backend", backend));
        item.codec().ifPresent(codec -> json.put("codec", codec));
        json.put("settings", settings.stream().map(ItemJson::setting).toList());
        json.put("example", item.example());
        return Value.of(json);
    }

    private static Map<String, Object> setting(SettingDescriptor setting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", setting.name());
        json.put("type", setting.type());
        json.put("default", setting.byDefault());
        json.put("documentation", setting.documentation());
        if (!setting.possible().isEmpty()) {
            json.put("possible", setting.possible());
        }
        return json;
    }
}
