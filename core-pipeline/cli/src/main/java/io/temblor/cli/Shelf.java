package io.temblor.cli;

import io.temblor.config.Section;
import io.temblor.config.SettingDescriptor;
import io.temblor.config.SettingsBinding;
import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorType;
import io.temblor.connector.codec.ComponentType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All there is of one kind: all connectors, or all codecs, and so on.
///
/// @param kind  the word for one of them, and the key of their defaults: `codec`
/// @param items sorted by name
record Shelf(String kind, List<Item> items) {

    /// One thing to build flows from.
    ///
    /// @param roles    what it can be, such as `source, sink`; empty where there is but one role
    /// @param backend  how it is made; empty for what is no connector
    /// @param codec    whether it needs a codec; empty for what is no connector
    /// @param settings what binds its settings
    record Item(
            String name,
            String summary,
            String roles,
            Optional<String> backend,
            Optional<String> codec,
            SettingsBinding<?> settings,
            String example) {

        List<SettingDescriptor> describeSettings(Section defaults) {
            return settings.describe(defaults);
        }
    }

    static <P> Shelf of(String kind, Collection<P> providers, Function<P, ComponentType<?>> type) {
        return new Shelf(
                kind, providers.stream().map(type).map(Shelf::component).toList());
    }

    private static Item component(ComponentType<?> type) {
        return new Item(
                type.name(),
                type.summary(),
                "",
                Optional.empty(),
                Optional.empty(),
                SettingsBinding.of(type),
                type.example());
    }

    static Shelf ofConnectors(Collection<? extends Connector<?>> connectors) {
        return new Shelf("connector", connectors.stream().map(Shelf::connector).toList());
    }

    private static Item connector(Connector<?> connector) {
        ConnectorType<?> type = connector.type();
        List<String> roles = new ArrayList<>();
        type.roles().stream().sorted().forEach(role -> roles.add(role.toString()));
        String codec = type.codec().name().toLowerCase(Locale.ROOT);
        return new Item(
                type.name(),
                type.summary(),
                String.join(", ", roles),
                Optional.of(connector.backend().toString()),
                Optional.of(codec),
                SettingsBinding.of(type),
                type.example());
    }

    /// The backends of that name, such as `java, native`.
    String backends(String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .flatMap(item -> item.backend().stream())
                .collect(Collectors.joining(", "));
    }

    /// The first of that name.
    Item find(String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        kind, name, items.stream().map(Item::name).toList()));
    }
}
