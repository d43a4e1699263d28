package io.temblor.config;

import java.util.Optional;
import java.util.function.Function;

/// A record inside a list or a map.
///
/// @param binding what binds it
record RecordKind(Function<Setting, Optional<?>> binding) implements Kind {
    @Override
    public String word() {
        return "record";
    }

    @Override
    public String expected() {
        return "a record";
    }

    @Override
    public Optional<?> read(Setting setting) {
        return binding.apply(setting);
    }
}
