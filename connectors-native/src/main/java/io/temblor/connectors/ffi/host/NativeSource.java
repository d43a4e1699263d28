package io.temblor.connectors.ffi.host;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connectors.ffi.abi.BatchStruct;
import io.temblor.connectors.ffi.abi.EventStruct;
import io.temblor.connectors.ffi.abi.PositionStruct;
import io.temblor.connectors.ffi.abi.SourceStruct;
import io.temblor.connectors.ffi.abi.Status;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/// A source in a native library: one instance, and what is lent to it.
final class NativeSource implements Source {
    private static final long DATA = 1024 * 1024;
    private static final int EVENTS = 1024;
    private static final long UNINTERRUPTED_NANOS = 100_000_000;

    private final NativeComponent component;
    private final NativeInstance instance;
    private final SourceStruct functions;
    private final boolean wakes;
    private final long longestWaitNanos;
    private final LentArea data = new LentArea(DATA);
    private final MemorySegment events;
    private final ByteBuffer eventView;
    private final MemorySegment lent;
    private BatchReader reader;
    private int status = Status.OK;

    NativeSource(NativeComponent component, String settings, ConnectorContext context) {
        this.component = component;
        this.instance = new NativeInstance(component, NativeComponent.SOURCE, settings, context);
        this.functions = instance.functions().source();
        this.wakes = component.wakes();
        this.longestWaitNanos = wakes ? 0 : functions.hasInterrupt() ? Long.MAX_VALUE : UNINTERRUPTED_NANOS;
        this.events = instance.lend(EventStruct.LAYOUT, EVENTS);
        this.eventView = events.asByteBuffer().order(ByteOrder.nativeOrder());
        this.lent = instance.lend(BatchStruct.LAYOUT, 1);
        this.reader = new BatchReader(component);
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) throws ConnectionLostException {
        instance.opening();
        reader = new BatchReader(component);
        status = Status.OK;
        lend();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment positions = arena.allocate(PositionStruct.LAYOUT, resume.size());
            long at = 0;
            for (Map.Entry<String, Position> each : resume.entrySet()) {
                PositionStruct.set(positions, at, each.getKey(), each.getValue(), arena);
                at += PositionStruct.LAYOUT.byteSize();
            }
            instance.check(
                    "open", functions.open(instance.address(), positions, resume.size(), attempt, instance.error()));
        }
    }

    /// What an instance has written before it failed counts: the failure comes behind it.
    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws ConnectionLostException {
        instance.checkOpen();
        if (!reader.hasMore()) {
            status = fill(maxWaitNanos);
        }
        if (reader.handOver(batch)) {
            return PollResult.MORE;
        }
        return switch (status) {
            case Status.OK -> PollResult.IDLE;
            case Status.MORE -> PollResult.MORE;
            case Status.END -> PollResult.END;
            default -> throw instance.failure("poll", status);
        };
    }

    private int fill(long maxWaitNanos) {
        int filled = call(Math.min(maxWaitNanos, longestWaitNanos));
        if (wakes && filled == Status.OK && maxWaitNanos > 0 && !reader.hasMore()) {
            instance.waker().await(maxWaitNanos);
            filled = call(0);
        }
        instance.host().counters().carryOver();
        return filled;
    }

    /// Calls until what is lent is large enough.
    private int call(long maxWaitNanos) {
        int answer = tryCall(maxWaitNanos);
        while (answer == Status.TOO_SMALL) {
            grow();
            answer = tryCall(maxWaitNanos);
        }
        reader.begin(data.memory(), eventView, BatchStruct.eventCount(lent));
        return answer;
    }

    private int tryCall(long maxWaitNanos) {
        BatchStruct.clear(lent);
        int answer = functions.poll(
                instance.address(),
                lent.address(),
                maxWaitNanos,
                instance.error().address());
        if (!BatchStruct.lends(lent, data.address(), events.address())) {
            throw instance.defect("poll has changed the addresses of what it was lent");
        }
        return answer;
    }

    private void lend() {
        BatchStruct.lend(lent, data.address(), data.size(), events.address(), EVENTS);
    }

    private void grow() {
        long needed = BatchStruct.needed(lent);
        if (needed <= data.size() || !LentArea.isPossible(needed)) {
            throw instance.defect("poll asks for " + Long.toUnsignedString(needed) + " bytes in place of " + data.size()
                    + "; possible is more, up to 256 MiB");
        }
        boolean _ = data.ensure(needed);
        lend();
    }

    @Override
    public void committed(Split split, Position position) {
        if (functions.hasCommitted() && position.isResumable()) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment mark = arena.allocate(PositionStruct.LAYOUT);
                PositionStruct.set(mark, 0, split.id(), position, arena);
                functions.committed(instance.address(), mark.address());
            }
        }
    }

    @Override
    public void interrupt() {
        instance.interrupt(address -> {
            if (wakes) {
                instance.waker().wake();
            }
            if (functions.hasInterrupt()) {
                functions.interrupt(address);
            }
        });
    }

    @Override
    public void close() {
        instance.closing();
        functions.close(instance.address());
    }

    @Override
    public void release() {
        instance.close();
        data.close();
    }
}
