package io.temblor.connectors.tcp;

import static java.lang.System.Logger.Level.INFO;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The handshakes under way. None waits for another, and each has its deadline.
///
/// **Threading.** Confined to the thread that accepts.
final class Handshakes {
    private final Selector selector;
    private final ConnectorContext context;
    private final Counter failed;
    private final Consumer<Arrival> welcome;
    private final Map<Arrival, SelectionKey> waiting = new LinkedHashMap<>();

    /// @param welcome takes connections that are ready
    Handshakes(Selector selector, ConnectorContext context, Consumer<Arrival> welcome) {
        this.selector = selector;
        this.context = context;
        this.failed = context.counter("handshakes-failed");
        this.welcome = welcome;
    }

    /// How many are not ready yet.
    int size() {
        return waiting.size();
    }

    /// Begins the handshake of a connection; without one it is ready at once.
    void begin(Arrival arrival) {
        try {
            if (arrival.wire().handshake()) {
                welcome.accept(arrival);
            } else {
                int interest = arrival.wire().interest();
                waiting.put(arrival, arrival.channel().register(selector, interest, arrival));
            }
        } catch (IOException e) {
            fail(arrival, Reason.of(e));
        }
    }

    /// Goes on where the socket is ready.
    void goOn(SelectionKey key) {
        Arrival arrival = (Arrival) key.attachment();
        try {
            if (arrival.wire().handshake()) {
                waiting.remove(arrival);
                key.cancel();
                welcome.accept(arrival);
            } else {
                key.interestOps(arrival.wire().interest());
            }
        } catch (IOException e) {
            fail(arrival, Reason.of(e));
        }
    }

    /// Gives up those that are over their deadline.
    void expire() {
        long now = context.clock().nanos();
        List<Arrival> late = waiting.keySet().stream()
                .takeWhile(arrival -> now - arrival.deadlineNanos() >= 0)
                .toList();
        late.forEach(arrival -> fail(arrival, "the TLS handshake took too long"));
    }

    /// Gives up all.
    void closeAll() {
        waiting.keySet().forEach(arrival -> arrival.wire().close());
        waiting.clear();
    }

    private void fail(Arrival arrival, String reason) {
        waiting.remove(arrival);
        context.logger().log(INFO, () -> arrival + ": " + reason);
        failed.increment();
        arrival.wire().close();
    }
}
