package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.Delivery;
import io.temblor.connector.Role;

/// Checks what a connector says about itself, and that it keeps to it.
final class ConnectorChecks {
    private ConnectorChecks() {}

    static <S extends Record> void assertSane(Connector<S> connector, Record settings, Role role, TestContext context) {
        ConnectorType<S> type = connector.type();
        TypeChecks.assertSane(type);
        assertThat(connector.type()).as("the description is always the same").isEqualTo(type);
        S bound = type.settings().cast(settings);
        assertThat(type.roles()).contains(role).containsAll(connector.roles(bound));
        assertThat(connector.roles(bound)).contains(role);
        for (Role each : connector.roles(bound)) {
            Delivery delivery = connector.delivery(bound, each);
            assertThat(delivery.reason())
                    .as("reason of the delivery")
                    .isNotBlank()
                    .doesNotEndWith(".");
        }
        assertRefusesOtherRole(connector, bound, context);
    }

    private static <S extends Record> void assertRefusesOtherRole(
            Connector<S> connector, S settings, TestContext context) {
        String name = connector.type().name();
        if (!connector.type().roles().contains(Role.SOURCE)) {
            assertThatThrownBy(() -> connector.source(settings, context)).hasMessage(name + " is not a source");
        }
        if (!connector.type().roles().contains(Role.SINK)) {
            assertThatThrownBy(() -> connector.sink(settings, context)).hasMessage(name + " is not a sink");
        }
    }
}
