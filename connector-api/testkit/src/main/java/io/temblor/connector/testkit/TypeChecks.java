package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.ConnectorType;
import io.temblor.connector.codec.ComponentType;
import java.lang.reflect.Modifier;

/// Checks that descriptions of connectors and components follow their rules.
public final class TypeChecks {
    private TypeChecks() {}

    /// Fails the test if the description breaks a rule of [ConnectorType].
    public static void assertSane(ConnectorType<?> type) {
        assertThat(type.name()).as("name in snake case").matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
        assertThat(type.roles()).as("roles").isNotEmpty();
        assertSane(type.summary(), type.settings(), type.example());
    }

    /// Fails the test if the description breaks a rule of [ComponentType].
    public static void assertSane(ComponentType<?> type) {
        assertThat(isKebabCase(type.name()))
                .as("`%s` is in kebab case", type.name())
                .isTrue();
        assertSane(type.summary(), type.settings(), type.example());
    }

    private static void assertSane(String summary, Class<?> settings, String example) {
        assertThat(summary).as("summary").isNotBlank().doesNotEndWith(".").doesNotContain("\n");
        assertThat(settings.isRecord() && Modifier.isPublic(settings.getModifiers()))
                .as("%s is a public record", settings)
                .isTrue();
        assertThat(example).as("example").isNotBlank();
    }

    static boolean isKebabCase(String name) {
        return name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }
}
