package io.temblor.pipeline.graph;

import io.temblor.connector.Connector;
import io.temblor.connector.ConnectorLoader;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.PostprocessorProvider;
import io.temblor.connector.codec.PreprocessorProvider;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What there is to build flows from, by name.
///
/// **Threading.** Immutable.
///
/// @param connectors     by type and backend
/// @param codecs         by name
/// @param preprocessors  by name
/// @param postprocessors by name
/// @param operators      by name
public record Catalog(
        Connectors connectors,
        SortedMap<String, CodecProvider<?>> codecs,
        SortedMap<String, PreprocessorProvider<?>> preprocessors,
        SortedMap<String, PostprocessorProvider<?>> postprocessors,
        SortedMap<String, OperatorProvider<?>> operators) {

    /// All that `loader` finds by [ServiceLoader].
    ///
    /// @throws IllegalStateException if two providers have the same name
    public static Catalog load(ClassLoader loader) {
        return new Catalog(
                Connectors.of(Catalog.<Connector<?>>services(Connector.class, loader)),
                Catalog.<CodecProvider<?>>find(
                        CodecProvider.class, loader, c -> c.type().name()),
                Catalog.<PreprocessorProvider<?>>find(
                        PreprocessorProvider.class, loader, p -> p.type().name()),
                Catalog.<PostprocessorProvider<?>>find(
                        PostprocessorProvider.class, loader, p -> p.type().name()),
                Catalog.<OperatorProvider<?>>find(
                        OperatorProvider.class, loader, o -> o.type().name()));
    }

    /// This catalog with further connectors; one of a known type and backend takes its place.
    public Catalog with(Collection<? extends Connector<?>> more) {
        return new Catalog(connectors.with(more), codecs, preprocessors, postprocessors, operators);
    }

    /// This catalog with what a loader has found; a codec of a known name takes its place.
    Catalog with(ConnectorLoader.Found found) {
        SortedMap<String, CodecProvider<?>> all = new TreeMap<>(codecs);
        found.codecs().forEach(codec -> all.put(codec.type().name(), codec));
        return new Catalog(connectors.with(found.connectors()), all, preprocessors, postprocessors, operators);
    }

    // A service's class carries no type argument, so the wildcard has to be put back.
    @SuppressWarnings("unchecked")
    private static <Q> List<Q> services(Class<? super Q> service, ClassLoader loader) {
        List<Q> found = new ArrayList<>();
        ServiceLoader.load(service, loader).forEach(provider -> found.add((Q) provider));
        return found;
    }

    private static <Q> SortedMap<String, Q> find(
            Class<? super Q> service, ClassLoader loader, Function<Q, String> name) {
        SortedMap<String, Q> found = new TreeMap<>();
        for (Q provider : Catalog.<Q>services(service, loader)) {
            Q other = found.putIfAbsent(name.apply(provider), provider);
            if (other != null) {
                throw new IllegalStateException("two providers of the " + service.getSimpleName() + " `"
                        + name.apply(provider) + "`: " + other.getClass().getName() + " and "
                        + provider.getClass().getName());
            }
        }
        return found;
    }
}
