package io.temblor.connector;

import java.util.Set;

/// Makes the sources and sinks of one type. Found by [java.util.ServiceLoader], or handed to the engine by the
/// program that embeds it.
///
/// **Threading.** Any thread may call any method.
///
/// **Call order.** The engine asks for `roles` and `delivery` while it checks a configuration, and for a source
/// or a sink when a flow starts: once for each use in the configuration. A check without a start may ask for
/// them too, and then opens none. Whatever it gets, it releases.
///
/// **Failure.** A settings record checks itself when it is made. What needs more than one record's knowledge is
/// refused by `source` and `sink` with an [InvalidSettingException], which the engine reports with the place in
/// the file.
///
/// @param <S> the record that the settings are bound to
public interface Connector<S extends Record> {

    /// The description of this connector; always the same.
    ConnectorType<S> type();

    /// How this connector is made. Default: in Java.
    default Backend backend() {
        return Backend.JAVA;
    }

    /// The halves that a connector with these settings has. Default: those of the type.
    default Set<Role> roles(S settings) {
        return type().roles();
    }

    /// What the given half promises with these settings.
    Delivery delivery(S settings, Role role);

    /// Makes a source that is not yet open. Must neither block nor touch the outside world.
    ///
    /// Default: throws, for connectors that are only a sink; the engine does not call it then.
    default Source source(S settings, ConnectorContext context) {
        throw new IllegalStateException(type().name() + " is not a source");
    }

    /// Makes a sink that is not yet open. Must neither block nor touch the outside world.
    ///
    /// Default: throws, for connectors that are only a source; the engine does not call it then.
    default Sink sink(S settings, ConnectorContext context) {
        throw new IllegalStateException(type().name() + " is not a sink");
    }
}
