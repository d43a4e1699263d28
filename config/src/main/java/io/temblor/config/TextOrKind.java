package io.temblor.config;

import com.typesafe.config.ConfigObject;
import java.util.Optional;

/// A text or a record; which one, its form tells.
record TextOrKind(Class<? extends Record> record) implements Kind {
    @Override
    public String word() {
        return "text or record";
    }

    @Override
    public String expected() {
        return "a text or a record";
    }

    @Override
    public Optional<?> read(Setting setting) {
        return setting.value() instanceof ConfigObject
                ? new RecordBinding<>(record)
                        .bind(setting, Optional.empty())
                        .map(settings -> new TextOr<Record>(Optional.empty(), Optional.of(settings)))
                : Texts.placed(setting).map(text -> new TextOr<Record>(Optional.of(text), Optional.empty()));
    }
}
