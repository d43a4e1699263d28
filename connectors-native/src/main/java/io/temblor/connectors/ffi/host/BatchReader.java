package io.temblor.connectors.ffi.host;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.temblor.connector.Position;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connectors.ffi.abi.EventStruct;
import io.temblor.connectors.ffi.probe.ComponentDescription;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Hands the events of a lent batch to the engine, after checking each. What the engine has no room for stays for the
/// next time.
///
/// **Threading.** That of the source.
///
/// **Hot path.** For messages and chunks nothing is allocated but the positions, one for each split in a batch of
/// messages.
///
/// **Failure.** [DefectException] for whatever the contract does not allow; what was handed over before counts.
final class BatchReader {
    private static final int LONGEST_RUN = 64 * 1024;

    private final NativeComponent component;
    private final boolean resumes;
    private final SplitTable splits = new SplitTable();
    private final MetaReader metas = new MetaReader();
    private final JsonValues values = new JsonValues();

    private MemorySegment data = MemorySegment.NULL;
    private ByteBuffer events = ByteBuffer.allocate(0);
    private int next;
    private int count;
    private long runEnd;
    private SplitTable.@Nullable Entry current;
    private int currentNumber;

    BatchReader(NativeComponent component) {
        this.component = component;
        this.resumes = component.description().can(ComponentDescription.CAN_RESUME);
    }

    /// Whether events of an earlier poll are still to be handed over.
    boolean hasMore() {
        return next < count;
    }

    /// Begins with what a poll has written.
    ///
    /// @param events  in the machine's byte order
    /// @param written how many events there are, as the library says
    void begin(MemorySegment data, ByteBuffer events, long written) {
        if (written > events.capacity() / EventStruct.SIZE) {
            throw defect("says that it has written " + written + " events; there was room for "
                    + events.capacity() / EventStruct.SIZE);
        }
        this.data = data;
        this.events = events;
        next = 0;
        count = (int) written;
        markLast(0);
    }

    /// Positions are objects: of several messages of one split only the last one gets one.
    private void markLast(int from) {
        for (int i = from; resumes && i < count; i++) {
            int at = i * EventStruct.SIZE;
            int kind = EventStruct.kind(events, at);
            SplitTable.Entry entry = splits.get(EventStruct.split(events, at));
            if (entry != null && (kind == EventStruct.MESSAGE || kind == EventStruct.VALUE)) {
                entry.setLast(i);
            }
        }
    }

    /// Hands over what there is, until the engine has enough.
    ///
    /// @return whether something is left
    boolean handOver(SourceBatch batch) {
        int index = next;
        try {
            while (index < count && !batch.isFull()) {
                index = EventStruct.kind(events, index * EventStruct.SIZE) == EventStruct.MESSAGE
                        ? messages(index, batch)
                        : handOver(index, batch);
            }
            next = index;
            return index < count;
        } catch (DefectException e) {
            next = count;
            throw e;
        }
    }

    /// Hands over messages whose payloads follow each other, all copied at once.
    ///
    /// @return the index behind the last one that was handed over
    private int messages(int first, SourceBatch batch) {
        int end = endOfRun(first);
        long start = EventStruct.offset(EventStruct.payload(events, first * EventStruct.SIZE));
        copy(start, (int) (runEnd - start), batch);
        int index = first;
        do {
            message(index++, batch);
        } while (index < end && !batch.isFull());
        return index;
    }

    private void message(int index, SourceBatch batch) {
        int at = index * EventStruct.SIZE;
        SplitTable.Entry entry = split(at);
        int length = (int) EventStruct.length(EventStruct.payload(events, at));
        batch.message(entry.split(), position(entry, index, at), meta(at), length);
    }

    /// The index behind the last message of those whose payloads follow each other, as many as fit into one copy. The
    /// end of the last payload goes to `runEnd`.
    private int endOfRun(int first) {
        long payload = EventStruct.payload(events, first * EventStruct.SIZE);
        long start = EventStruct.offset(payload);
        long end = start + EventStruct.length(payload);
        check("payload", start, end - start);
        int index = first + 1;
        for (; index < count; index++) {
            int at = index * EventStruct.SIZE;
            payload = EventStruct.payload(events, at);
            long longer = end + EventStruct.length(payload);
            if (EventStruct.offset(payload) != end
                    || longer - start > LONGEST_RUN
                    || longer > data.byteSize()
                    || EventStruct.kind(events, at) != EventStruct.MESSAGE) {
                break;
            }
            end = longer;
        }
        runEnd = end;
        return index;
    }

    private int handOver(int index, SourceBatch batch) {
        int at = index * EventStruct.SIZE;
        int kind = EventStruct.kind(events, at);
        if (kind == EventStruct.SPLIT) {
            beginSplit(index, at);
            return index + 1;
        }
        SplitTable.Entry entry = split(at);
        switch (kind) {
            case EventStruct.CHUNK -> chunk(entry, at, batch);
            case EventStruct.VALUE ->
                batch.value(entry.split(), position(entry, index, at), values.read(payload(at)), meta(at));
            case EventStruct.STATE -> entry.setState((int) EventStruct.position(events, at), payload(at));
            case EventStruct.SPLIT_END -> {
                batch.end(entry.split());
                forget(at);
            }
            case EventStruct.SPLIT_FAIL -> {
                batch.fail(entry.split(), text(at));
                forget(at);
            }
            default -> throw defect("has written an event of the kind " + kind + "; possible are 0 to 6");
        }
        return index + 1;
    }

    private void forget(int at) {
        splits.remove(EventStruct.split(events, at));
        current = null;
    }

    private void beginSplit(int index, int at) {
        int number = EventStruct.split(events, at);
        if (!SplitTable.isPossible(number)) {
            throw defect(
                    "begins a split with the number " + Integer.toUnsignedString(number) + "; possible are 0 to 65535");
        }
        splits.put(number, new Split(text(at), meta(at)));
        current = null;
        markLast(index + 1);
    }

    private SplitTable.Entry split(int at) {
        int number = EventStruct.split(events, at);
        SplitTable.Entry entry = current;
        return entry == null || number != currentNumber ? enter(number) : entry;
    }

    private SplitTable.Entry enter(int number) {
        SplitTable.Entry entry = splits.get(number);
        if (entry == null) {
            throw defect("has written an event of the split " + Integer.toUnsignedString(number)
                    + ", which it has not begun");
        }
        current = entry;
        currentNumber = number;
        return entry;
    }

    private void chunk(SplitTable.Entry entry, int at, SourceBatch batch) {
        int length = checkedLength(at);
        if (length > 0) {
            copy(EventStruct.offset(EventStruct.payload(events, at)), length, batch);
            batch.chunk(entry.split(), resumes ? entry.position(offset(at)) : Position.NONE);
        }
    }

    private void copy(long offset, int length, SourceBatch batch) {
        ByteBuffer space = batch.space(Math.max(1, length));
        int start = space.position();
        WordCopy.copy(data, offset, space.array(), space.arrayOffset() + start, length);
        space.position(start + length);
    }

    private Position position(SplitTable.Entry entry, int index, int at) {
        return resumes && entry.isLast(index) ? entry.position(offset(at)) : Position.NONE;
    }

    private long offset(int at) {
        long offset = EventStruct.position(events, at);
        if (offset < -1) {
            throw defect("has written the position " + Long.toUnsignedString(offset) + "; possible are 0 to "
                    + Long.MAX_VALUE);
        }
        return offset;
    }

    private int checkedLength(int at) {
        long payload = EventStruct.payload(events, at);
        check("payload", EventStruct.offset(payload), EventStruct.length(payload));
        return (int) EventStruct.length(payload);
    }

    private void check(String what, long offset, long length) {
        if (offset + length > data.byteSize()) {
            throw defect("has written a " + what + " of " + length + " bytes at " + offset
                    + "; the area that it was lent ends at " + data.byteSize());
        }
    }

    private byte[] payload(int at) {
        int length = checkedLength(at);
        return data.asSlice(EventStruct.offset(EventStruct.payload(events, at)), length)
                .toArray(JAVA_BYTE);
    }

    private String text(int at) {
        return new String(payload(at), StandardCharsets.UTF_8);
    }

    private RecordValue meta(int at) {
        long range = EventStruct.meta(events, at);
        long length = EventStruct.length(range);
        if (length == 0) {
            return RecordValue.EMPTY;
        }
        long offset = EventStruct.offset(range);
        check("metadata record", offset, length);
        return metas.read(data, offset, length, component);
    }

    private DefectException defect(String what) {
        return new DefectException(component + " " + what);
    }
}
