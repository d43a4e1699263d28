package io.temblor.connectors.tcp;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// The connections of a server that are ready for use.
///
/// A connection whose peer has finished sending lingers, so that replies which are still under way reach it.
///
/// **Threading.** Any thread may call, except for what [Readings] calls.
final class Peers implements Readings.Leaving {
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Queue<Connection> lingering = new ConcurrentLinkedQueue<>();
    private final long lingerNanos;
    private volatile boolean hasSource;
    private volatile boolean hasSink;

    /// @param lingerNanos how long a connection lingers after the last byte
    Peers(long lingerNanos) {
        this.lingerNanos = lingerNanos;
    }

    /// Says that there is a source.
    void expectSource() {
        hasSource = true;
    }

    /// Says that there is a sink; if there is a source, too, it may reply to what that has read.
    void expectSink() {
        hasSink = true;
    }

    void add(Connection connection) {
        connections.put(connection.split().id(), connection);
    }

    int size() {
        return connections.size();
    }

    /// The connection with that split, or null if it is closed.
    @Nullable
    Connection find(String split) {
        return connections.get(split);
    }

    /// All connections, at about this moment.
    Collection<Connection> all() {
        return Collections.unmodifiableCollection(connections.values());
    }

    @Override
    public void ended(Connection connection) {
        if (hasSource && hasSink && connection.wire().outlivesInput()) {
            lingering.add(connection);
        } else {
            close(connection, Reason.CLOSED_BY_PEER);
        }
    }

    @Override
    public void broken(Connection connection, String reason) {
        close(connection, reason);
    }

    @Override
    public boolean sweep(long nowNanos) {
        if (lingering.isEmpty()) {
            return false;
        }
        for (Iterator<Connection> each = lingering.iterator(); each.hasNext(); ) {
            Connection connection = each.next();
            if (!connection.isOpen() || connection.isSilent(nowNanos, lingerNanos)) {
                each.remove();
                close(connection, Reason.CLOSED_BY_PEER);
            }
        }
        return !lingering.isEmpty();
    }

    void closeAll() {
        connections.values().forEach(connection -> close(connection, "closed with the connector"));
        lingering.clear();
    }

    void close(Connection connection, String reason) {
        connections.remove(connection.split().id());
        connection.close(reason);
    }
}
