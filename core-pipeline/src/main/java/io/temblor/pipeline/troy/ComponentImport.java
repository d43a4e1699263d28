package io.temblor.pipeline.troy;

import io.temblor.config.NearMiss;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Carries codecs, preprocessors and postprocessors over: `"json"`, or `{"name": "json", "config": { }}`.
final class ComponentImport {
    private static final Map<String, Map<String, SettingRule>> RULES = Map.of(
            "codec json",
            Map.of("mode", ComponentImport::jsonMode),
            "preprocessor separate",
            SettingRule.rules(
                    "separator",
                    SettingRule.text("separator"),
                    "max_length",
                    SettingRule.bytes("max-length"),
                    "buffered",
                    SettingRule.only(true, "remove it; what has no separator behind it waits for what comes next")),
            "postprocessor separate",
            Map.of("separator", SettingRule.text("separator")));

    private final String kind;
    private final Set<String> known;

    /// @param kind  for messages: `codec`
    /// @param known the names of what Temblor has
    ComponentImport(String kind, Set<String> known) {
        this.kind = kind;
        this.known = known;
    }

    private static void jsonMode(String name, Placed value, Carrying into) {
        into.text(value, name).ifPresent(mode -> {
            switch (mode) {
                case "sorted" -> into.set("sorted", true);
                case "unsorted" -> {}
                default -> into.wrong(value, name, "\"sorted\" or \"unsorted\"");
            }
        });
    }

    /// A component as HOCON has it: its name, or a record with its `type`; empty if it is none.
    Optional<Object> carry(Placed given, Carrying into) {
        Optional<Placed> name = given.value().type() == ValueType.RECORD ? given.field("name") : Optional.of(given);
        if (name.isEmpty()) {
            into.lack(given.span(), "the " + kind + " has no name", "write {\"name\": …, \"config\": { … }}");
            return Optional.empty();
        }
        checkFields(given, into);
        Optional<Placed> config = given.field("config").filter(value -> value.value() != Value.NULL);
        return into.text(name.orElseThrow(), kind).map(type -> component(type, name.orElseThrow(), config, into));
    }

    private void checkFields(Placed given, Carrying into) {
        for (Placed.Field field : given.fields()) {
            if (!field.key().equals("name") && !field.key().equals("config")) {
                into.unknown(field, "the " + kind, List.of("name", "config"));
            }
        }
    }

    private Object component(String type, Placed name, Optional<Placed> config, Carrying into) {
        if (!known.contains(type)) {
            into.lack(name.span(), "Temblor has no " + kind + " `" + type + "`", NearMiss.hint(type, known));
        }
        Carrying own = new Carrying();
        config.ifPresent(settings -> settings(type, settings, own));
        own.lacks().forEach(lack -> into.lack(lack.span(), lack.what(), lack.instead()));
        if (own.settings().isEmpty()) {
            return type;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", type);
        all.putAll(own.settings());
        return all;
    }

    private void settings(String type, Placed config, Carrying own) {
        Map<String, SettingRule> rules = RULES.get(kind + " " + type);
        if (rules != null) {
            SettingRule.carryAll("the " + kind + " `" + type + "`", config, rules, own);
        } else {
            config.fields()
                    .forEach(field ->
                            own.set(field.key().replace('_', '-'), field.value().value()));
        }
    }
}
