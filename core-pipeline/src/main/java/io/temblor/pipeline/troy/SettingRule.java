package io.temblor.pipeline.troy;

import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;

/// Carries one setting over.
@FunctionalInterface
interface SettingRule {
    /// @param name  of the setting, for messages
    /// @param value of the setting, not null
    void carry(String name, Placed value, Carrying into);

    /// Rules by the names of their settings, in this order.
    ///
    /// @param namesAndRules a name, its rule, the next name
    static Map<String, SettingRule> rules(Object... namesAndRules) {
        Map<String, SettingRule> rules = new LinkedHashMap<>();
        for (int i = 0; i < namesAndRules.length; i += 2) {
            rules.put((String) namesAndRules[i], (SettingRule) namesAndRules[i + 1]);
        }
        return rules;
    }

    /// A text.
    static SettingRule text(String path) {
        return (name, value, into) -> into.text(value, name).ifPresent(text -> into.set(path, text));
    }

    /// A truth value.
    static SettingRule flag(String path) {
        return (name, value, into) -> into.flag(value, name).ifPresent(flag -> into.set(path, flag));
    }

    /// A whole number.
    static SettingRule number(String path) {
        return (name, value, into) -> into.number(value, name).ifPresent(number -> into.set(path, number));
    }

    /// A number of nanoseconds, which becomes a duration.
    static SettingRule nanos(String path) {
        return (name, value, into) ->
                into.number(value, name).ifPresent(nanos -> into.set(path, Carrying.nanos(nanos)));
    }

    /// A number of bytes, which becomes a size.
    static SettingRule bytes(String path) {
        return (name, value, into) ->
                into.number(value, name).ifPresent(bytes -> into.set(path, Carrying.bytes(bytes)));
    }

    /// What is the same without the setting, as long as it has one value.
    static SettingRule only(Object possible, String instead) {
        Value same = Value.of(possible);
        return (name, value, into) -> {
            if (!value.value().equals(same)) {
                into.lack(value.span(), name + " is always " + same + " in Temblor, not " + value.value(), instead);
            }
        };
    }

    /// A record of settings.
    static SettingRule record(Map<String, SettingRule> rules) {
        return (name, value, into) -> carryAll("`" + name + "`", value, rules, into);
    }

    /// Carries the fields of a record over, in the order of the rules.
    static void carryAll(String owner, Placed record, Map<String, SettingRule> rules, Carrying into) {
        if (record.value().type() != ValueType.RECORD) {
            into.wrong(record, owner, "a record");
        }
        for (Placed.Field field : record.fields()) {
            if (!rules.containsKey(field.key())) {
                into.unknown(field, owner, rules.keySet());
            }
        }
        rules.forEach((name, rule) -> record.field(name)
                .filter(value -> value.value() != Value.NULL)
                .ifPresent(value -> rule.carry(name, value, into)));
    }
}
