package io.temblor.config;

import com.typesafe.config.ConfigObject;
import io.temblor.connector.schema.RecordType;
import io.temblor.connector.schema.SettingSchema;
import io.temblor.connector.schema.SettingsSchema;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Binds settings to what a schema says of them, by the rules of [RecordBinding].
record SchemaBinding(SettingsSchema schema) {

    /// Binds what the user gave, over the defaults of the schema.
    Optional<RecordValue> bind(Setting given) {
        return bind(given, SchemaDefaults.of(schema, given), List.of());
    }

    /// Binds what the user gave, over the defaults, those of the schema included; keys of `others` are left to
    /// others.
    Optional<RecordValue> bind(Setting given, Setting defaults, Collection<String> others) {
        if (!(given.value() instanceof ConfigObject)) {
            return given.wrong("expected a record, found " + given.found());
        }
        new UnknownSettings(schema.names(), others).report(given, Optional.of(defaults));
        RecordValue.Builder values = RecordValue.builder();
        boolean complete = true;
        for (SettingSchema setting : schema.settings()) {
            complete &= setting(setting, given, defaults, values);
        }
        return complete ? Optional.of(values.build()) : Optional.empty();
    }

    /// Puts a setting into the values, if it is there.
    ///
    /// @return whether nothing is wrong with it
    private static boolean setting(SettingSchema setting, Setting section, Setting defaults, RecordValue.Builder into) {
        Setting absent = section.emptyChild(setting.name());
        Optional<Setting> given = section.child(setting.name());
        Optional<Setting> byDefault = defaults.child(setting.name());
        if (!setting.required() && isAbsent(setting, given, byDefault)) {
            return true;
        }
        Optional<? extends Value> value = setting.type() instanceof RecordType fields
                ? nested(fields, given.orElse(absent), byDefault)
                : RecordBinding.required(SchemaKind.of(setting.type()), given.or(() -> byDefault), absent)
                        .map(Value.class::cast);
        value.ifPresent(present -> into.put(setting.name(), present));
        return value.isPresent();
    }

    /// Whether an optional setting is not there. The defaults inside a record do not switch it on, but one of its own
    /// does.
    private static boolean isAbsent(SettingSchema setting, Optional<Setting> given, Optional<Setting> byDefault) {
        boolean isSwitchedOn =
                !(setting.type() instanceof RecordType) || setting.byDefault().isPresent();
        return given.or(() -> byDefault.filter(_ -> isSwitchedOn))
                .filter(present -> !present.isNull())
                .isEmpty();
    }

    private static Optional<RecordValue> nested(RecordType fields, Setting given, Optional<Setting> byDefault) {
        Optional<Setting> defaults = byDefault.filter(setting -> !setting.isNull());
        return new SchemaBinding(fields.settings())
                .bind(given, defaults.orElseGet(() -> given.emptyChild(given.key())), List.of());
    }
}
