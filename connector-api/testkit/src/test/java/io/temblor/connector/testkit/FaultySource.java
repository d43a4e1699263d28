package io.temblor.connector.testkit;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a [World] as one byte stream. A position counts its bytes.
final class FaultySource implements Source {
    private final World world;
    private final Fault fault;
    private Split split = new Split("world");
    private int next;
    private long offset;
    private boolean opened;
    private @Nullable ByteBuffer kept;

    FaultySource(World world, Fault fault) {
        this.world = world;
        this.fault = fault;
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) throws ConnectionLostException {
        if (fault == Fault.OPENS_ONLY_ONCE && opened) {
            throw new IllegalStateException("open already");
        }
        world.connect(fault == Fault.DOES_NOT_SAY_WHERE ? "oops" : World.PLACE);
        opened = true;
        split = new Split("world");
        seek(
                fault == Fault.IGNORES_RESUME
                        ? 0
                        : resume.getOrDefault("world", Position.at(0)).offset());
        kept = null;
    }

    private void seek(long target) {
        next = 0;
        for (offset = 0; offset < target; next++) {
            offset += line(next).length;
        }
        if (fault == Fault.RESUMES_ONE_LATE && target > 0 && next < world.size()) {
            offset += line(next++).length;
        }
    }

    private byte[] line(int index) {
        return (world.lines().get(index) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws ConnectionLostException, InterruptedException {
        boolean waits = maxWaitNanos > 0 || fault == Fault.BLOCKS_WITHOUT_BEING_ALLOWED;
        if (waits) {
            boolean longer = fault == Fault.BLOCKS_WITHOUT_BEING_ALLOWED || fault == Fault.WAITS_TOO_LONG;
            world.awaitLine(next, longer ? TimeUnit.SECONDS.toNanos(10) : maxWaitNanos);
        }
        world.check();
        boolean greedy = fault == Fault.APPENDS_PAST_THE_CAPACITY;
        while (next < world.size() && (greedy || !batch.isFull())) {
            append(batch);
        }
        return result();
    }

    private PollResult result() {
        if (world.isEnded() && next == world.size() && fault != Fault.NEVER_ENDS) {
            return PollResult.END;
        }
        return fault == Fault.SPINS ? PollResult.MORE : PollResult.IDLE;
    }

    private void append(SourceBatch batch) {
        byte[] line = line(next);
        boolean lost = fault == Fault.LOSES_AN_EVENT && next == 2;
        if (fault == Fault.SWAPS_EVENTS && next == 0 && world.size() > 1) {
            line = line(1);
        } else if (fault == Fault.SWAPS_EVENTS && next == 1) {
            line = line(0);
        }
        next++;
        if (!lost) {
            write(batch, line);
        }
        offset += line.length;
    }

    private void write(SourceBatch batch, byte[] line) {
        ByteBuffer space = fault == Fault.KEEPS_THE_BUFFER && kept != null && kept.remaining() >= line.length
                ? kept
                : batch.space(line.length);
        space.put(line);
        batch.chunk(split, Position.at(offset));
        kept = space;
    }

    @Override
    public void interrupt() {
        if (fault != Fault.IGNORES_INTERRUPT) {
            world.interrupt();
        }
    }

    @Override
    public void close() {
        if (fault == Fault.THROWS_IN_CLOSE) {
            throw new IllegalStateException("close");
        }
    }
}
