package io.temblor.connectors.ffi.host;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.temblor.connector.Outcomes;
import io.temblor.connector.SinkBatch;
import io.temblor.connectors.ffi.abi.OutcomeStruct;
import io.temblor.connectors.ffi.abi.OutcomesStruct;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Lends a sink the place where it reports outcomes, and hands what it has reported to the engine, after checking it.
///
/// **Threading.** That of the sink.
final class LentOutcomes implements AutoCloseable {
    /// The least room that a sink is lent.
    static final int LEAST = 1024;

    private static final int TEXT = 64 * 1024;

    private final NativeComponent component;
    private final MemorySegment struct;
    private final MemorySegment text;
    private final LentArea list = new LentArea(LEAST * OutcomeStruct.SIZE);
    private int capacity;
    private boolean[] reported = new boolean[LEAST];
    private long highest = -1;
    private boolean anyPending;

    LentOutcomes(NativeComponent component, NativeInstance instance) {
        this.component = component;
        this.struct = instance.lend(OutcomesStruct.LAYOUT, 1);
        this.text = instance.lend(JAVA_BYTE, TEXT);
        OutcomesStruct.lend(struct, list.address(), text.address(), TEXT);
    }

    /// Begins anew: what was pending is written again.
    void forget() {
        anyPending = false;
        highest = -1;
    }

    /// Lends room for so many outcomes.
    ///
    /// @return the address of the struct
    long lend(int outcomes) {
        capacity = outcomes;
        if (list.ensure(capacity * OutcomeStruct.SIZE)) {
            OutcomesStruct.lend(struct, list.address(), text.address(), TEXT);
        }
        OutcomesStruct.clear(struct, capacity);
        return struct.address();
    }

    /// Hands over what was reported of a batch that was written.
    ///
    /// @return whether every event of the batch has an outcome
    boolean report(SinkBatch batch, Outcomes outcomes) {
        checkAddresses();
        int size = batch.size();
        highest = Math.max(highest, batch.id(size - 1));
        long before = deliveredBefore();
        if (OutcomesStruct.count(struct) == 0) {
            deliver(before, outcomes);
            return before > batch.id(size - 1);
        }
        noteNothing(size);
        int count = count();
        for (int i = 0; i < count; i++) {
            note(batch, reportOne(i, outcomes));
        }
        deliver(before, outcomes);
        return isWhole(batch, before);
    }

    /// Hands over what was reported of pending events.
    void report(Outcomes outcomes) {
        checkAddresses();
        long before = deliveredBefore();
        int count = count();
        for (int i = 0; i < count; i++) {
            long _ = reportOne(i, outcomes);
        }
        deliver(before, outcomes);
    }

    /// For sinks that have no function to settle what they left pending.
    void checkNothingPending() {
        if (anyPending) {
            throw new DefectException(component + " has left events pending, but has no function settle");
        }
    }

    private void checkAddresses() {
        if (!OutcomesStruct.lends(struct, list.address(), text.address())) {
            OutcomesStruct.lend(struct, list.address(), text.address(), TEXT);
            throw defect("the addresses of what was lent have changed");
        }
    }

    private static void deliver(long before, Outcomes outcomes) {
        if (before > 0) {
            outcomes.deliveredThrough(before - 1);
        }
    }

    private long deliveredBefore() {
        long before = OutcomesStruct.deliveredBefore(struct);
        if (before < 0 || before > highest + 1) {
            throw defect("delivered_before is " + Long.toUnsignedString(before) + ", but the last event has the id "
                    + highest);
        }
        return before;
    }

    private int count() {
        long count = OutcomesStruct.count(struct);
        if (count > capacity) {
            throw defect("there are " + count + " outcomes in a list for " + capacity);
        }
        return (int) count;
    }

    private long reportOne(int index, Outcomes outcomes) {
        MemorySegment entries = list.memory();
        long at = index * OutcomeStruct.SIZE;
        long id = OutcomeStruct.id(entries, at);
        if (id < 0 || id > highest) {
            throw defect("there is an outcome for the id " + Long.toUnsignedString(id)
                    + ", but the last event has the id " + highest);
        }
        int outcome = OutcomeStruct.outcome(entries, at);
        switch (outcome) {
            case OutcomeStruct.DELIVERED -> outcomes.delivered(id);
            case OutcomeStruct.RETRY -> outcomes.retry(id, reason(at, "the sink does not say why"));
            case OutcomeStruct.REJECTED -> outcomes.rejected(id, code(at), reason(at, "the sink does not say why"));
            case OutcomeStruct.PENDING -> {
                outcomes.pending(id);
                anyPending = true;
            }
            default -> throw defect("there is the outcome " + outcome + "; possible are 1 to 4");
        }
        return id;
    }

    private String code(long at) {
        String code = text(OutcomeStruct.reasonOffset(list.memory(), at), OutcomeStruct.codeLength(list.memory(), at));
        return code.isEmpty() ? "rejected" : code;
    }

    private String reason(long at, String otherwise) {
        MemorySegment entries = list.memory();
        long start = OutcomeStruct.reasonOffset(entries, at) + OutcomeStruct.codeLength(entries, at);
        String reason = text(start, OutcomeStruct.reasonLength(entries, at));
        return reason.isEmpty() ? otherwise : reason;
    }

    private String text(long offset, long length) {
        if (offset + length > text.byteSize()) {
            throw defect("there is a text of " + length + " bytes at " + offset + "; the room for them ends at "
                    + text.byteSize());
        }
        return new String(text.asSlice(offset, length).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
    }

    private DefectException defect(String what) {
        return new DefectException(component + " has reported outcomes that cannot be: " + what);
    }

    private void noteNothing(int size) {
        if (reported.length < size) {
            reported = new boolean[size];
        } else {
            Arrays.fill(reported, 0, size, false);
        }
    }

    private void note(SinkBatch batch, long id) {
        int low = 0;
        int high = batch.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (batch.id(middle) < id) {
                low = middle + 1;
            } else if (batch.id(middle) > id) {
                high = middle - 1;
            } else {
                reported[middle] = true;
                return;
            }
        }
    }

    private boolean isWhole(SinkBatch batch, long before) {
        for (int i = 0; i < batch.size(); i++) {
            if (!reported[i] && batch.id(i) >= before) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        list.close();
    }
}
