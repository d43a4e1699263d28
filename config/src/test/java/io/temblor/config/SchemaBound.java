package io.temblor.config;

import com.typesafe.config.ConfigFactory;
import io.temblor.connector.schema.SchemaSettings;
import io.temblor.connector.schema.json.JsonSchema;
import io.temblor.connector.value.RecordValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A section `demo` of a text, bound by a JSON schema, with what was wrong. The section `all` of the text has
/// what users set for all.
///
/// @param settings the settings, if nothing was wrong
/// @param problems what was wrong, in order
record SchemaBound(Optional<SchemaSettings> settings, List<String> problems) {

    static SchemaBound of(String schema, String hocon) {
        return of(schema, hocon, "");
    }

    /// Binds with the defaults of `reference`, a text that stands for the section of a `reference.conf`.
    static SchemaBound of(String schema, String hocon, String reference) {
        Defaults defaults = new Defaults(ConfigFactory.parseString("all {\n" + reference + "\n}"));
        Configuration config =
                ConfigFiles.ofText("demo.conf", hocon).with(defaults).load();
        Optional<SchemaSettings> settings = Binder.bind(
                config.root().section("demo").orElseThrow(),
                JsonSchema.read(schema),
                config.defaults("all"),
                Set.of("type"));
        return new SchemaBound(
                settings,
                config.problems().list().stream().map(Problem::toString).toList());
    }

    /// The settings.
    RecordValue get() {
        return settings.orElseThrow(() -> new AssertionError(problems)).values();
    }
}
