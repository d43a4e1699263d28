package io.temblor.config;

import com.typesafe.config.ConfigRenderOptions;
import io.temblor.connector.schema.RecordType;
import io.temblor.connector.schema.SettingSchema;
import io.temblor.connector.schema.SettingsSchema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Describes the settings of a record: the types from the record, the defaults and the sentences from
/// `reference.conf`. Or those of a schema, which says all of this itself.
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

    /// All settings of a schema in its order, those of nested records under their paths. A default of the
    /// `reference.conf` files comes before that of the schema, but the schema's sentence before a comment.
    public static List<SettingDescriptor> describe(SettingsSchema schema, Section defaults) {
        return describe("", schema, SchemaDefaults.under(defaults.setting(), schema))
                .toList();
    }

    private static Stream<SettingDescriptor> describe(String prefix, SettingsSchema schema, Setting defaults) {
        return schema.settings().stream().flatMap(setting -> describe(prefix + setting.name(), setting, defaults));
    }

    private static Stream<SettingDescriptor> describe(String name, SettingSchema setting, Setting defaults) {
        Optional<Setting> byDefault = defaults.child(setting.name());
        return setting.type() instanceof RecordType fields
                ? describe(
                        name + ".", fields.settings(), byDefault.orElseGet(() -> defaults.emptyChild(setting.name())))
                : Stream.of(descriptor(
                        name,
                        SchemaKind.of(setting.type()),
                        byDefault,
                        !setting.required(),
                        Optional.of(setting.documentation()).filter(said -> !said.isEmpty())));
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
        Optional<Type> record = Kinds.recordOfEither(type);
        if (record.isPresent()) {
            return Stream.concat(
                    Stream.of(either(prefix + key, Kinds.of(type), byDefault, inner.isPresent())),
                    describe(
                            prefix + key + ".",
                            Stream.concat(records.stream(), record.stream()).toList(),
                            byDefault));
        }
        // A record inside itself is named, not described again: that would have no end.
        return Kinds.isRecord(type) && !records.contains(type)
                ? describe(
                        prefix + key + ".",
                        Stream.concat(records.stream(), Stream.of(type)).toList(),
                        byDefault)
                : Stream.of(descriptor(
                        prefix + key, Kinds.of(type), defaults.child(key), inner.isPresent(), Optional.empty()));
    }

    /// A setting that can also be written as a text; its defaults are those of the record.
    private static SettingDescriptor either(String name, Kind kind, Setting byDefault, boolean optional) {
        return new SettingDescriptor(
                name,
                kind.word(),
                optional ? SettingDescriptor.OPTIONAL : SettingDescriptor.REQUIRED,
                documentation(byDefault),
                List.of());
    }

    private static SettingDescriptor descriptor(
            String name, Kind kind, Optional<Setting> byDefault, boolean optional, Optional<String> documentation) {
        String absent = optional ? SettingDescriptor.OPTIONAL : SettingDescriptor.REQUIRED;
        return new SettingDescriptor(
                name,
                kind.word(),
                byDefault
                        .filter(setting -> !setting.isNull())
                        .map(SettingsDoc::written)
                        .orElse(absent),
                documentation
                        .or(() -> byDefault.map(SettingsDoc::documentation))
                        .orElse(""),
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
