package io.temblor.connectors.tcp;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Role;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Gives the source and the sink of one connector in one flow the same object, so that both use the same
/// sockets.
///
/// A second source (or sink) under a name that already has one belongs to a later run of the flow and gets a
/// new object.
///
/// **Threading.** Any thread may call.
///
/// @param <S> the settings; halves with different settings share nothing
/// @param <T> what is shared
final class Pairs<S extends Record, T> {
    private final Map<Key, Pair<S, T>> pairs = new HashMap<>();

    private record Key(String flow, String name) {}

    private record Pair<S, T>(S settings, T shared, Set<Role> taken) {}

    /// The object for one half, made by `maker` unless the other half has made it.
    synchronized T join(ConnectorContext context, S settings, Role role, Supplier<T> maker) {
        Key key = new Key(context.flow(), context.name());
        Pair<S, T> pair = pairs.get(key);
        if (pair == null || !pair.settings.equals(settings) || !pair.taken.add(role)) {
            pair = new Pair<>(settings, maker.get(), EnumSet.of(role));
            pairs.put(key, pair);
        }
        return pair.shared;
    }

    /// Forgets an object that no half uses any more.
    synchronized void forget(T shared) {
        pairs.values().removeIf(pair -> pair.shared == shared);
    }
}
