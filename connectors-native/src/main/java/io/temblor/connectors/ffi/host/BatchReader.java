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
    private final NativeComponent component;
    private final boolean resumes;
    private final SplitTable splits = new SplitTable();
    private final MetaReader metas = new MetaReader();
    private final JsonValues values = new JsonValues();

    private MemorySegment data = MemorySegment.NULL;
    private MemorySegment events = MemorySegment.NULL;
    private int next;
    private int count;

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
    /// @param written how many events there are, as the library says
    void begin(MemorySegment data, MemorySegment events, long written) {
        if (written > events.byteSize() / EventStruct.SIZE) {
            throw defect("says that it has written " + written + " events; there was room for "
                    + events.byteSize() / EventStruct.SIZE);
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
            long at = i * EventStruct.SIZE;
            int kind = EventStruct.kind(events, at);
            SplitTable.Entry entry = splits.get(EventStruct.split(events, at));
            if (entry != null && (kind == EventStruct.MESSAGE || kind == EventStruct.VALUE)) {
                entry.setLast(i);
            }
        }
    }

    /// Hands over what there is, until the engine has enough.
    void handOver(SourceBatch batch) {
        int index = next;
        try {
            while (index < count && !batch.isFull()) {
                handOver(index++, batch);
            }
            next = index;
        } catch (DefectException e) {
            next = count;
            throw e;
        }
    }

    private void handOver(int index, SourceBatch batch) {
        long at = index * EventStruct.SIZE;
        int kind = EventStruct.kind(events, at);
        if (kind == EventStruct.SPLIT) {
            beginSplit(index, at);
            return;
        }
        SplitTable.Entry entry = split(at);
        switch (kind) {
            case EventStruct.MESSAGE -> message(entry, index, at, batch);
            case EventStruct.CHUNK -> chunk(entry, at, batch);
            case EventStruct.VALUE ->
                batch.value(entry.split(), position(entry, index, at), values.read(payload(at)), meta(at));
            case EventStruct.STATE -> entry.setState((int) EventStruct.position(events, at), payload(at));
            case EventStruct.SPLIT_END -> {
                batch.end(entry.split());
                splits.remove(EventStruct.split(events, at));
            }
            case EventStruct.SPLIT_FAIL -> {
                batch.fail(entry.split(), text(at));
                splits.remove(EventStruct.split(events, at));
            }
            default -> throw defect("has written an event of the kind " + kind + "; possible are 0 to 6");
        }
    }

    private void beginSplit(int index, long at) {
        int number = EventStruct.split(events, at);
        if (!SplitTable.isPossible(number)) {
            throw defect(
                    "begins a split with the number " + Integer.toUnsignedString(number) + "; possible are 0 to 65535");
        }
        splits.put(number, new Split(text(at), meta(at)));
        markLast(index + 1);
    }

    private SplitTable.Entry split(long at) {
        int number = EventStruct.split(events, at);
        SplitTable.Entry entry = splits.get(number);
        if (entry == null) {
            throw defect("has written an event of the split " + Integer.toUnsignedString(number)
                    + ", which it has not begun");
        }
        return entry;
    }

    private void message(SplitTable.Entry entry, int index, long at, SourceBatch batch) {
        RecordValue meta = meta(at);
        int _ = copy(at, batch);
        batch.message(entry.split(), position(entry, index, at), meta);
    }

    private void chunk(SplitTable.Entry entry, long at, SourceBatch batch) {
        if (copy(at, batch) > 0) {
            batch.chunk(entry.split(), resumes ? entry.position(offset(at)) : Position.NONE);
        }
    }

    private int copy(long at, SourceBatch batch) {
        int length = checkedLength(at);
        ByteBuffer space = batch.space(Math.max(1, length));
        int start = space.position();
        MemorySegment.copy(
                data, JAVA_BYTE, EventStruct.offset(events, at), space.array(), space.arrayOffset() + start, length);
        space.position(start + length);
        return length;
    }

    private Position position(SplitTable.Entry entry, int index, long at) {
        return entry.isLast(index) ? entry.position(offset(at)) : Position.NONE;
    }

    private long offset(long at) {
        long offset = EventStruct.position(events, at);
        if (offset < -1) {
            throw defect("has written the position " + Long.toUnsignedString(offset) + "; possible are 0 to "
                    + Long.MAX_VALUE);
        }
        return offset;
    }

    private int checkedLength(long at) {
        long offset = EventStruct.offset(events, at);
        long length = EventStruct.length(events, at);
        check("payload", offset, length);
        return (int) length;
    }

    private void check(String what, long offset, long length) {
        if (offset + length > data.byteSize()) {
            throw defect("has written a " + what + " of " + length + " bytes at " + offset
                    + "; the area that it was lent ends at " + data.byteSize());
        }
    }

    private byte[] payload(long at) {
        int length = checkedLength(at);
        return data.asSlice(EventStruct.offset(events, at), length).toArray(JAVA_BYTE);
    }

    private String text(long at) {
        return new String(payload(at), StandardCharsets.UTF_8);
    }

    private RecordValue meta(long at) {
        long length = EventStruct.metaLength(events, at);
        if (length == 0) {
            return RecordValue.EMPTY;
        }
        long offset = EventStruct.metaOffset(events, at);
        check("metadata record", offset, length);
        return metas.read(data, offset, length, component);
    }

    private DefectException defect(String what) {
        return new DefectException(component + " " + what);
    }
}
