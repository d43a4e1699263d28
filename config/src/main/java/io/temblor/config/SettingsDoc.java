package io.temblor.config;

import com.typesafe.config.ConfigRenderOptions;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Describes the settings of a record: the types from the record, the defaults and the sentences from
/// `reference.conf`.
public final class SettingsDoc {
    private static final Pattern PLAIN = Pattern.compile("[^\\s\\p{Cntrl}](.*[^\\s\\p{Cntrl}])?");

    private SettingsDoc() {}

    /// All settings of a record in the order of its components, those of nested records under their paths. A
    /// record inside one of the same class is described as one setting.
    ///
    /// @param type     the record
    /// @param defaults its section of the `reference.conf` files
    /// @throws IllegalArgumentException if settings cannot have the type of some component
    public static List<SettingDescriptor> describe(Class<? extends Record> type, Section defaults) {
        return describe("", List.of(type), defaults.setting()).toList();
    }

    /// @param records the record to describe, behind those that it lies in
    private static Stream<SettingDescriptor> describe(String prefix, List<Type> records, Setting defaults) {
        return Stream.of(((Class<?>) records.getLast()).getRecordComponents())
                .flatMap(component -> describe(prefix, records, component, defaults));
    }

    private static Stream<SettingDescriptor> describe(
            String prefix, List<Type> records, RecordComponent component, Setting defaults) {
        String key = SettingNames.of(component);
        Optional<Type> inner = Kinds.optional(component.getGenericType());
        Type type = inner.orElse(component.getGenericType());
        Setting byDefault = defaults.child(key).orElseGet(() -> defaults.emptyChild(key));
        // A record inside itself is named, not described again: that would have no end.
        return Kinds.isRecord(type) && !records.contains(type)
                ? describe(
                        prefix + key + ".",
                        Stream.concat(records.stream(), Stream.of(type)).toList(),
                        byDefault)
                : Stream.of(descriptor(prefix + key, Kinds.of(type), defaults.child(key), inner.isPresent()));
    }

    private static SettingDescriptor descriptor(String name, Kind kind, Optional<Setting> byDefault, boolean optional) {
        String absent = optional ? SettingDescriptor.OPTIONAL : SettingDescriptor.REQUIRED;
        return new SettingDescriptor(
                name,
                kind.word(),
                byDefault
                        .filter(setting -> !setting.isNull())
                        .map(SettingsDoc::written)
                        .orElse(absent),
                byDefault.map(SettingsDoc::documentation).orElse(""),
                kind.possible());
    }

    /// As it would be written in a file, but without quotes where a reader can do without.
    private static String written(Setting setting) {
        return switch (setting.value().valueType()) {
            case STRING -> PLAIN.matcher(setting.text()).matches() ? setting.text() : rendered(setting);
            case NUMBER, BOOLEAN -> setting.text();
            case LIST, OBJECT, NULL -> rendered(setting);
        };
    }

    private static String rendered(Setting setting) {
        return setting.value().render(ConfigRenderOptions.concise());
    }

    private static String documentation(Setting setting) {
        return setting.value().origin().comments().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
