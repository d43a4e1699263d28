package io.temblor.connectors.tcp;

import io.temblor.connector.Origin;
import io.temblor.connector.Outcomes;
import io.temblor.connector.SinkBatch;
import io.temblor.connectors.tcp.TcpServerSettings.NoPeer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One batch on its way to the peers of a server: who gets which event, and what became of it.
///
/// An event that came from this very connector is a reply: it goes to the connection that it came from. Any
/// other goes to all who are connected.
///
/// **Threading.** Confined to the sink's thread.
///
/// **Call order.** `plan` · `report`.
final class Dispatch {
    private final SinkBatch batch;
    private final Peers peers;
    private final String connector;
    private final NoPeer noPeer;
    private final Set<Outgoing> work = new LinkedHashSet<>();
    private final List<Run> runs = new ArrayList<>();
    private @Nullable List<Outgoing> audience;
    private int planned;

    /// Events that follow each other and go the same way.
    ///
    /// @param split   of the connection that asked; empty if the events go to all
    /// @param targets who gets them
    private record Run(int from, int to, String split, List<Outgoing> targets) {
        boolean isReply() {
            return !split.isEmpty();
        }
    }

    /// @param connector the name under which this sink's own source emits events
    Dispatch(SinkBatch batch, Peers peers, String connector, NoPeer noPeer) {
        this.batch = batch;
        this.peers = peers;
        this.connector = connector;
        this.noPeer = noPeer;
    }

    /// Decides who gets what, up to the first event that has to wait for a peer.
    ///
    /// @return all connections that get something
    List<Outgoing> plan() {
        int from = 0;
        while (from < batch.size()) {
            Run run = run(from);
            if (run.targets.isEmpty() && !run.isReply() && noPeer == NoPeer.WAIT) {
                break;
            }
            runs.add(run);
            run.targets.forEach(target -> assign(target, run));
            from = run.to;
        }
        planned = from;
        return List.copyOf(work);
    }

    private Run run(int from) {
        String split = replyTo(from);
        int to = from + 1;
        while (to < batch.size() && replyTo(to).equals(split)) {
            to++;
        }
        return new Run(from, to, split, split.isEmpty() ? audience() : asker(split));
    }

    private String replyTo(int index) {
        Origin origin = batch.event(index).origin();
        return origin.connector().equals(connector) ? origin.split().id() : "";
    }

    private List<Outgoing> asker(String split) {
        Connection connection = peers.find(split);
        return connection == null || !connection.takesOutput() ? List.of() : List.of(connection.outgoing());
    }

    /// Those who are connected when the first event for all is found; who has finished sending is about to go.
    private List<Outgoing> audience() {
        if (audience == null) {
            audience = peers.all().stream()
                    .filter(connection -> connection.takesOutput() && connection.hasInput())
                    .map(Connection::outgoing)
                    .toList();
        }
        return audience;
    }

    private void assign(Outgoing target, Run run) {
        if (work.add(target)) {
            target.begin(batch.bytes());
        }
        target.add(batch, run.from, run.to);
    }

    /// Reports what became of every event.
    ///
    /// @param done whether nothing was cut short by an interrupt
    void report(boolean done, Outcomes outcomes) {
        for (Run run : runs) {
            boolean smooth =
                    done && !run.targets.isEmpty() && run.targets.stream().allMatch(target -> target.failure() == null);
            for (int i = run.from; i < run.to; i++) {
                if (smooth) {
                    outcomes.delivered(batch.id(i));
                } else {
                    report(i, run, outcomes);
                }
            }
        }
        for (int i = planned; i < batch.size(); i++) {
            outcomes.retry(batch.id(i), "nobody is connected");
        }
        if (!done) {
            work.forEach(target -> target.remember(batch, planned));
        }
    }

    private void report(int index, Run run, Outcomes outcomes) {
        long id = batch.id(index);
        int end = batch.end(index);
        if (run.targets.stream().anyMatch(target -> target.failure() == null && !target.isSent(end))) {
            outcomes.retry(id, "interrupted while a peer was not reading");
        } else if (run.targets.stream().anyMatch(target -> target.isSent(end))) {
            outcomes.delivered(id);
        } else if (run.isReply()) {
            outcomes.rejected(id, "connection-closed", "a reply needs its connection, but " + closed(run));
        } else if (noPeer == NoPeer.WAIT) {
            outcomes.retry(id, "nobody is connected");
        } else {
            outcomes.rejected(id, "no-peer", "an event needs somebody connected, but nobody is");
        }
    }

    private static String closed(Run run) {
        String reason = run.targets.isEmpty() ? null : run.targets.getFirst().failure();
        return run.split + " is closed" + (reason == null ? "" : ": " + reason);
    }
}
