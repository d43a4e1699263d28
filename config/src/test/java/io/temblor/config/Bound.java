package io.temblor.config;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Optional;

/// A section `demo` of a text, bound to a record, with what was wrong.
///
/// @param value    the record, if nothing was wrong
/// @param problems what was wrong, in order
/// @param <T>      the record
record Bound<T extends Record>(Optional<T> value, List<String> problems) {

    /// Binds without defaults.
    static <T extends Record> Bound<T> of(Class<T> type, String hocon) {
        return of(type, hocon, "");
    }

    /// Binds with the defaults of `reference`, a text that stands for the section of a `reference.conf`.
    static <T extends Record> Bound<T> of(Class<T> type, String hocon, String reference) {
        Defaults defaults = new Defaults(ConfigFactory.parseString("reference.demo {\n" + reference + "\n}"));
        Configuration config =
                ConfigFiles.ofText("demo.conf", hocon).with(defaults).load();
        Section section = config.root().section("demo").orElseThrow();
        Optional<T> value = Binder.bind(section, type, config.defaults("reference", "demo"));
        return new Bound<>(
                value, config.problems().list().stream().map(Problem::toString).toList());
    }

    /// The record.
    T get() {
        return value.orElseThrow(() -> new AssertionError(problems));
    }
}
