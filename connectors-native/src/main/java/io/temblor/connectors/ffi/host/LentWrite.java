package io.temblor.connectors.ffi.host;

import io.temblor.connector.CodecRule;
import io.temblor.connector.SinkBatch;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.json.JsonStyle;
import io.temblor.connector.json.JsonWriter;
import io.temblor.connectors.ffi.abi.EventStruct;
import io.temblor.connectors.ffi.abi.WriteStruct;
import io.temblor.connectors.ffi.probe.ComponentDescription;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Lends the events of a batch to a sink: payloads in one copy, then an entry for each.
///
/// **Threading.** That of the sink.
///
/// **Hot path.** Nothing is allocated, unless the sink wants metadata or has no codec.
final class LentWrite implements AutoCloseable {
    private static final long DATA = 256 * 1024;
    private static final int EVENTS = 1024;
    private static final int DEEPEST = 128;

    private final boolean wantsMeta;
    private final boolean mayLackCodec;
    private final MemorySegment struct;
    private final LentArea data = new LentArea(DATA);
    private final LentArea events = new LentArea((long) EVENTS * EventStruct.SIZE);
    private final JsonWriter json = new JsonWriter(JsonStyle.PLAIN, DEEPEST);
    private final ByteOutput made = new ByteOutput();
    private ByteBuffer view = data.memory().asByteBuffer();
    private ByteBuffer eventView = view;

    LentWrite(NativeComponent component, NativeInstance instance) {
        wantsMeta = component.description().can(ComponentDescription.CAN_READ_META);
        mayLackCodec = component.description().codec() != CodecRule.REQUIRED;
        struct = instance.lend(WriteStruct.LAYOUT, 1);
        lendAreas();
    }

    /// Copies a batch into the lent memory.
    ///
    /// @return the address of the struct
    long lend(SinkBatch batch) {
        int size = batch.size();
        if (events.ensure((long) size * EventStruct.SIZE)) {
            lendAreas();
        }
        ByteBuffer payloads = batch.bytes();
        int length = payloads.limit();
        int lentLength = length;
        if (mayLackCodec && length == 0 || wantsMeta) {
            length = lendMade(batch, payloads);
            lentLength = made.size();
        } else {
            prepare(length);
            WordCopy.copy(payloads, view, length);
            lendEvents(batch);
        }
        WriteStruct.fill(struct, size, length, lentLength, batch.id(size - 1));
        return struct.address();
    }

    private void prepare(int length) {
        if (data.ensure(length)) {
            view = data.memory().asByteBuffer();
            lendAreas();
        }
    }

    private void lendAreas() {
        eventView = events.memory().asByteBuffer().order(ByteOrder.nativeOrder());
        WriteStruct.lend(struct, data.address(), events.address());
    }

    private void lendEvents(SinkBatch batch) {
        ByteBuffer entries = eventView;
        int size = batch.size();
        int start = 0;
        for (int i = 0; i < size; i++) {
            int end = batch.end(i);
            EventStruct.set(entries, i * EventStruct.SIZE, start, end - start, batch.id(i));
            start = end;
        }
    }

    /// Payloads as JSON text if there is no codec, and metadata behind all of them.
    private int lendMade(SinkBatch batch, ByteBuffer payloads) {
        made.clear();
        ByteBuffer entries = eventView;
        for (int i = 0; i < batch.size(); i++) {
            int start = made.size();
            if (mayLackCodec && payloads.limit() == 0) {
                writeValue(batch, i);
            } else {
                append(payloads, batch.start(i), batch.end(i));
            }
            EventStruct.set(entries, i * EventStruct.SIZE, start, made.size() - start, batch.id(i));
        }
        int length = made.size();
        for (int i = 0; i < batch.size(); i++) {
            int start = made.size();
            if (wantsMeta) {
                writeMeta(batch, i);
            }
            EventStruct.setMeta(entries, i * EventStruct.SIZE, start, made.size() - start);
        }
        prepare(made.size());
        view.put(0, made.array(), 0, made.size());
        return length;
    }

    private void append(ByteBuffer payloads, int start, int end) {
        int at = made.size();
        made.insertGap(at, end - start);
        payloads.get(start, made.array(), at, end - start);
    }

    private void writeValue(SinkBatch batch, int index) {
        try {
            json.write(batch.event(index).document(), made);
        } catch (EncodeException e) {
            throw new DefectException("a value cannot be written as JSON: " + e.getMessage());
        }
    }

    private void writeMeta(SinkBatch batch, int index) {
        try {
            json.write(batch.event(index).meta(), made);
        } catch (EncodeException e) {
            throw new DefectException("metadata cannot be written as JSON: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        data.close();
        events.close();
    }
}
