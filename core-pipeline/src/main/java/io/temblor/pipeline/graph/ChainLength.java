package io.temblor.pipeline.graph;

import io.temblor.pipeline.graph.PipelinePlan.Wire;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many steps an event may pass one after the other. Each of them calls the next one, so that there is
/// an end to what the stack of a thread can take.
final class ChainLength {
    /// How many there can be.
    static final int LONGEST = 256;

    private final Map<String, List<String>> behind = new HashMap<>();
    private final Map<String, Integer> before = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();

    private ChainLength(PipelinePlan plan) {
        for (Wire wire : plan.wires()) {
            if (!wire.from().isOfPipeline() && !wire.to().isOfPipeline()) {
                behind.computeIfAbsent(wire.from().step(), _ -> new ArrayList<>())
                        .add(wire.to().step());
                before.merge(wire.to().step(), 1, Integer::sum);
            }
        }
    }

    /// That of a plan; what runs in a circle does not count.
    static int of(PipelinePlan plan) {
        return new ChainLength(plan).longest(plan);
    }

    private int longest(PipelinePlan plan) {
        Deque<String> ready = new ArrayDeque<>();
        for (PipelinePlan.Step step : plan.steps()) {
            if (!before.containsKey(step.id())) {
                ready.add(step.id());
                lengths.put(step.id(), 1);
            }
        }
        int longest = 0;
        for (String step = ready.poll(); step != null; step = ready.poll()) {
            int length = lengths.getOrDefault(step, 1);
            longest = Math.max(longest, length);
            for (String next : behind.getOrDefault(step, List.of())) {
                lengths.merge(next, length + 1, Math::max);
                if (before.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return longest;
    }

    /// What is wrong with a plan whose chain is that long.
    static String problem(int length) {
        return "an event would pass " + length + " steps one after the other, but at most " + LONGEST + " are possible";
    }
}
