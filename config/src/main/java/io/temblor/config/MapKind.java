package io.temblor.config;

import com.typesafe.config.ConfigObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A record with keys of the user's choice, all of whose values are of one kind.
record MapKind(Kind element) implements Kind {
    @Override
    public String word() {
        return "record of " + element.word();
    }

    @Override
    public String expected() {
        return "a record";
    }

    @Override
    public List<String> possible() {
        return element.possible();
    }

    @Override
    public Optional<?> read(Setting setting) {
        return setting.value() instanceof ConfigObject
                ? all(setting.children())
                : setting.wrong("expected a record, found " + setting.found());
    }

    private Optional<?> all(List<Setting> entries) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Setting entry : entries) {
            element.read(entry).ifPresent(value -> values.put(entry.key(), value));
        }
        return values.size() == entries.size() ? Optional.of(Collections.unmodifiableMap(values)) : Optional.empty();
    }
}
