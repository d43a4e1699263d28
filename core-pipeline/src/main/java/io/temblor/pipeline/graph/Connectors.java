package io.temblor.pipeline.graph;

import io.temblor.connector.Backend;
import io.temblor.connector.Connector;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The connectors there are, by type and backend.
///
/// **Threading.** Immutable.
public final class Connectors {
    private final SortedMap<String, SortedMap<Backend, Connector<?>>> byType;

    private Connectors(SortedMap<String, SortedMap<Backend, Connector<?>>> byType) {
        this.byType = byType;
    }

    /// These connectors.
    ///
    /// @throws IllegalStateException if two have the same type and the same backend
    static Connectors of(Collection<? extends Connector<?>> connectors) {
        Connectors all = new Connectors(new TreeMap<>());
        for (Connector<?> connector : connectors) {
            Connector<?> other = all.put(connector);
            if (other != null) {
                throw new IllegalStateException(
                        "two providers of the Connector `" + connector.type().name() + "`: "
                                + other.getClass().getName() + " and "
                                + connector.getClass().getName());
            }
        }
        return all;
    }

    /// These connectors and more; one of a known type and backend takes its place.
    Connectors with(Collection<? extends Connector<?>> more) {
        Connectors all = new Connectors(new TreeMap<>());
        all().forEach(all::put);
        more.forEach(all::put);
        return all;
    }

    private @Nullable Connector<?> put(Connector<?> connector) {
        return byType.computeIfAbsent(connector.type().name(), _ -> new TreeMap<>())
                .put(connector.backend(), connector);
    }

    /// The names of all types.
    public SortedSet<String> types() {
        return Collections.unmodifiableSortedSet((SortedSet<String>) byType.keySet());
    }

    /// The backends that a type has, the preferred one first; none if the type is unknown.
    public List<Backend> backends(String type) {
        SortedMap<Backend, Connector<?>> known = byType.get(type);
        return known == null ? List.of() : List.copyOf(known.keySet());
    }

    /// The connector of a type with a backend.
    public Optional<Connector<?>> find(String type, Backend backend) {
        return Optional.ofNullable(byType.get(type)).map(known -> known.get(backend));
    }

    /// The connector of a plan that was made from these connectors.
    public Connector<?> of(ConnectorPlan plan) {
        return find(plan.type(), plan.backend())
                .orElseThrow(() -> new IllegalStateException("the plan names what the catalog does not have"));
    }

    /// The connector of each type with its preferred backend, in the order of the alphabet.
    public List<Connector<?>> preferred() {
        return byType.values().stream()
                .<Connector<?>>map(known -> known.firstEntry().getValue())
                .toList();
    }

    /// All connectors, in the order of the alphabet.
    public List<Connector<?>> all() {
        return byType.values().stream()
                .<Connector<?>>flatMap(known -> known.values().stream())
                .toList();
    }
}
