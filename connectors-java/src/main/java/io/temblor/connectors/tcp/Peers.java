package io.temblor.connectors.tcp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The connections of a server that are ready for use.
///
/// **Threading.** Any thread may call.
final class Peers implements Readings.Leaving {
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    void add(Connection connection) {
        connections.put(connection.split().id(), connection);
    }

    int size() {
        return connections.size();
    }

    @Override
    public void ended(Connection connection) {
        close(connection, Reason.CLOSED_BY_PEER);
    }

    @Override
    public void broken(Connection connection, String reason) {
        close(connection, reason);
    }

    void closeAll() {
        connections.values().forEach(connection -> close(connection, "closed with the connector"));
    }

    private void close(Connection connection, String reason) {
        connections.remove(connection.split().id());
        connection.close(reason);
    }
}
