package io.temblor.connector.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.CodecRule;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Role;
import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsSchemaTest {
    private static SettingSchema setting(String name) {
        return new SettingSchema(name, "", new TextType(), false, Optional.empty());
    }

    @Test
    void findsSettingsByName() {
        SettingsSchema schema = new SettingsSchema(List.of(setting("b"), setting("a")));
        assertThat(schema.names()).containsExactly("b", "a");
        assertThat(schema.find("a")).contains(setting("a"));
        assertThat(schema.find("c")).isEmpty();
    }

    @Test
    void refusesNamesThatAreThereTwice() {
        assertThatThrownBy(() -> new SettingsSchema(List.of(setting("a"), setting("a"))))
                .hasMessage("the setting `a` is there twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maxLength", "max_length", "Max", "1st", "max--length", "max-", "a.b", "a b"})
    void refusesNamesThatAreNotInKebabCase(String name) {
        assertThatThrownBy(() -> setting(name))
                .hasMessage("the name of a setting is in kebab case, as in `poll-interval`, but is `" + name + "`");
    }

    @Test
    void refusesDefaultsThatTheTypeRefuses() {
        assertThatThrownBy(() ->
                        new SettingSchema("a", "", new WholeType(new Range(1, 2)), false, Optional.of(Value.of(3))))
                .hasMessage("the default must be between 1 and 2, but is 3");
    }

    @Test
    void describesConnectorsAndComponents() {
        SettingsSchema schema = new SettingsSchema(List.of(setting("a")));
        ConnectorType<SchemaSettings> connector =
                ConnectorType.ofSchema("pump", "Pumps", schema, Set.of(Role.SINK), CodecRule.NONE, "");
        assertThat(connector.settings()).isEqualTo(SchemaSettings.class);
        assertThat(connector.schema()).contains(schema);
        assertThat(ComponentType.ofSchema("zip", "Zips", schema, "").schema()).contains(schema);
        assertThat(new ComponentType<>("zip", "Zips", NoSettings.class, "").schema())
                .isEmpty();
    }

    @Test
    void belongsToSettingsThatItDescribesAndToNoOthers() {
        Optional<SettingsSchema> none = Optional.of(new SettingsSchema(List.of()));
        assertThatThrownBy(() -> new ComponentType<>("zip", "Zips", NoSettings.class, "", none))
                .hasMessage("settings that a schema describes are SchemaSettings, but with a schema they are "
                        + NoSettings.class.getName());
        assertThatThrownBy(() -> new ComponentType<>("zip", "Zips", SchemaSettings.class, ""))
                .hasMessage("settings that a schema describes are SchemaSettings, but with no schema they are "
                        + SchemaSettings.class.getName());
    }
}
