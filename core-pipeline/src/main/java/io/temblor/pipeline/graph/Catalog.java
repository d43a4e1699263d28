package io.temblor.pipeline.graph;

import io.temblor.connector.Connector;
import io.temblor.connector.codec.CodecProvider;
import io.temblor.connector.codec.PostprocessorProvider;
import io.temblor.connector.codec.PreprocessorProvider;
import io.temblor.pipeline.operator.OperatorProvider;
import java.util.Collection;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What there is to build flows from, by name.
///
/// **Threading.** Immutable.
///
/// @param connectors     by the name of their type
/// @param codecs         by name
/// @param preprocessors  by name
/// @param postprocessors by name
/// @param operators      by name
public record Catalog(
        SortedMap<String, Connector<?>> connectors,
        SortedMap<String, CodecProvider<?>> codecs,
        SortedMap<String, PreprocessorProvider<?>> preprocessors,
        SortedMap<String, PostprocessorProvider<?>> postprocessors,
        SortedMap<String, OperatorProvider<?>> operators) {

    /// All that `loader` finds by [ServiceLoader].
    ///
    /// @throws IllegalStateException if two providers have the same name
    public static Catalog load(ClassLoader loader) {
        return new Catalog(
                find(Connector.class, loader, c -> c.type().name()),
                find(CodecProvider.class, loader, c -> c.type().name()),
                find(PreprocessorProvider.class, loader, p -> p.type().name()),
                find(PostprocessorProvider.class, loader, p -> p.type().name()),
                find(OperatorProvider.class, loader, o -> o.type().name()));
    }

    /// This catalog with further connectors; one of a known name takes its place.
    public Catalog with(Collection<? extends Connector<?>> more) {
        SortedMap<String, Connector<?>> all = new TreeMap<>(connectors);
        more.forEach(connector -> all.put(connector.type().name(), connector));
        return new Catalog(all, codecs, preprocessors, postprocessors, operators);
    }

    // A service's class carries no type argument, so the wildcard has to be put back.
    @SuppressWarnings("unchecked")
    private static <P, Q extends P> SortedMap<String, Q> find(
            Class<P> service, ClassLoader loader, Function<P, String> name) {
        SortedMap<String, Q> found = new TreeMap<>();
        for (P provider : ServiceLoader.load(service, loader)) {
            P other = ((Map<String, P>) found).putIfAbsent(name.apply(provider), provider);
            if (other != null) {
                throw new IllegalStateException("two providers of the " + service.getSimpleName() + " `"
                        + name.apply(provider) + "`: " + other.getClass().getName() + " and "
                        + provider.getClass().getName());
            }
        }
        return found;
    }
}
