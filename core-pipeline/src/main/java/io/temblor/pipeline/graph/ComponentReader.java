package io.temblor.pipeline.graph;

import io.temblor.config.Configuration;
import io.temblor.config.NearMiss;
import io.temblor.config.Section;
import io.temblor.config.SettingsBinding;
import io.temblor.connector.codec.ComponentType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads a codec, preprocessor, postprocessor or operator: its `type`, and its settings over the defaults of
/// that type.
final class ComponentReader {
    private final Configuration configuration;

    ComponentReader(Configuration configuration) {
        this.configuration = configuration;
    }

    /// @param kind the word for messages, and the first key of the defaults: `codec`
    <P> Optional<ComponentPlan> read(
            String kind, Section section, Map<String, P> providers, Function<P, ComponentType<?>> type) {
        return section.requiredString("type")
                .flatMap(name -> find(kind, name, providers, section))
                .map(type)
                .flatMap(found -> bind(kind, section, found));
    }

    /// The provider of a name, or a problem that suggests another name.
    private <P> Optional<P> find(String kind, String name, Map<String, P> providers, Section section) {
        P found = providers.get(name);
        if (found == null) {
            reportUnknown(kind, name, providers.keySet(), section);
        }
        return Optional.ofNullable(found);
    }

    /// Reports a name that nobody has, and suggests another.
    void reportUnknown(String kind, String name, Set<String> known, Section section) {
        section.problem("type", "unknown " + kind + " `" + name + "`; " + NearMiss.hint(name, known));
    }

    private Optional<ComponentPlan> bind(String kind, Section section, ComponentType<?> type) {
        return SettingsBinding.of(type)
                .bind(section, configuration.defaults(kind, type.name()))
                .map(settings -> new ComponentPlan(type.name(), settings));
    }
}
