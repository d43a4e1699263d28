package io.temblor.pipeline.embed;

import io.temblor.pipeline.stage.Inlet;
import io.temblor.pipeline.stage.SinkWriter;
import io.temblor.pipeline.stage.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The one lane of an embedded flow: a queue that grows as it must.
final class SlotQueue implements Inlet {

    /// Does something with a slot.
    interface Step {
        void process(Slot slot, long sequence);
    }

    private final int sinkCount;
    private final long[] taken;
    private final List<Slot> slots = new ArrayList<>();
    private final Deque<Slot> free = new ArrayDeque<>();
    private long first;
    private long processed;
    private long committable = -1;

    SlotQueue(int sinks) {
        this.sinkCount = sinks;
        this.taken = new long[sinks];
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public Slot claim(int lane) {
        Slot slot = free.isEmpty() ? new Slot(sinkCount) : free.pop();
        slots.add(slot);
        return slot;
    }

    @Override
    public void publish() {
        // Whatever was claimed is found by the next delivery.
    }

    @Override
    public long claimed(int lane) {
        return first + slots.size() - 1;
    }

    void add(Slot.Kind kind) {
        claim(0).signal(kind);
    }

    void forEachNew(Step step) {
        for (; processed < first + slots.size(); processed++) {
            step.process(slot(processed), processed);
        }
    }

    /// Gives a sink what it can take now.
    ///
    /// @param limit the sequence that it must not take yet
    /// @return whether it took anything
    boolean take(int sink, SinkWriter writer, long limit) {
        long before = taken[sink];
        while (taken[sink] < Math.min(processed, limit) && writer.take(slot(taken[sink]), 0, taken[sink])) {
            taken[sink]++;
        }
        return taken[sink] > before;
    }

    /// Frees the slots that all sinks have settled.
    ///
    /// @return the sequence up to which positions may be committed
    long release(List<SinkWriter> sinks) {
        long settled = processed - 1;
        for (int sink = 0; sink < sinks.size(); sink++) {
            settled = Math.min(settled, unsettled(sink, sinks.get(sink)) - 1);
        }
        if (settled >= first) {
            committable = Math.min(settled, slot(settled).oldestHeld() - 1);
        }
        while (first <= settled) {
            free.push(slots.removeFirst());
            first++;
        }
        return committable;
    }

    /// How many slots are still in use by the pipelines or by sinks.
    int used() {
        return slots.size();
    }

    /// The lowest sequence that a sink has not settled.
    long unsettled(int sink, SinkWriter writer) {
        return Math.min(taken[sink], writer.oldestUnsettled(0));
    }

    private Slot slot(long sequence) {
        return slots.get((int) (sequence - first));
    }
}
