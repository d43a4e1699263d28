package io.temblor.cli;

import io.temblor.pipeline.engine.FlowState;
import io.temblor.pipeline.engine.RingFlow;
import io.temblor.pipeline.metrics.Ledger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines that say what each flow does now, with rates over the last second or so.
final class LiveStatus {
    private static final int MOST_LINES = 10;
    private static final int MOST_SAMPLES = 5;

    /// A ledger and its time.
    record Sample(Ledger ledger, long nanos) {}

    private final Map<String, Deque<Sample>> samples = new HashMap<>();

    /// One line for each flow; of very many flows the last are summed up.
    List<String> lines(List<RingFlow> flows, long nowNanos) {
        List<String> lines = new ArrayList<>();
        for (RingFlow flow : flows) {
            Deque<Sample> past = samples.computeIfAbsent(flow.name(), _ -> new ArrayDeque<>());
            past.addLast(new Sample(flow.ledger(), nowNanos));
            if (past.size() > MOST_SAMPLES) {
                past.removeFirst();
            }
            lines.add(line(flow.name(), flow.state(), past.getFirst(), past.getLast()));
        }
        return shortened(lines);
    }

    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        first.add("and " + (lines.size() - first.size()) + " more flows");
        return first;
    }

    static String line(String flow, FlowState state, Sample before, Sample now) {
        Duration time = Duration.ofNanos(now.nanos() - before.nanos());
        Ledger ledger = now.ledger();
        return flow + ": " + (state == FlowState.RUNNING ? "" : state + ", ")
                + "in " + moving(before.ledger().in(), ledger.in(), time)
                + ", out " + moving(before.ledger().delivered(), ledger.delivered(), time)
                + ", failed " + Texts.number(ledger.deadLettered())
                + ", in flight " + Texts.number(ledger.inFlight());
    }

    private static String moving(long before, long now, Duration time) {
        return Texts.number(now) + " (" + Texts.number(Texts.rate(now - before, time)) + "/s)";
    }
}
