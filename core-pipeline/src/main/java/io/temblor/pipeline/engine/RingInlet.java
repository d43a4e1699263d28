package io.temblor.pipeline.engine;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import io.temblor.pipeline.stage.Inlet;
import io.temblor.pipeline.stage.Slot;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Claims slots of the rings in blocks that grow while a batch is filled, and publishes each block at once.
///
/// **Threading.** That of one source.
///
/// **Back-pressure.** When a ring is full, a claim waits until the slowest sink has settled something; what
/// was claimed before is published first, so that the wait ends. A ring is full when it has no free slot, or
/// when its events weigh as much as they may.
final class RingInlet implements Inlet {
    private static final int LARGEST_BLOCK = 256;
    private static final long WAIT_NANOS = 100_000_000;

    private final Block[] blocks;
    private final BooleanSupplier stopped;

    /// @param stopped whether the flow has been stopped for good
    RingInlet(List<Lane> lanes, BooleanSupplier stopped) {
        this.blocks = lanes.stream().map(lane -> new Block(lane, stopped)).toArray(Block[]::new);
        this.stopped = stopped;
    }

    @Override
    public int lanes() {
        return blocks.length;
    }

    @Override
    public @Nullable Slot claim(int lane) {
        Block block = blocks[lane];
        block.weigh();
        if ((block.next > block.end || block.isTooHeavy()) && !reserve(block)) {
            return null;
        }
        return block.ring.get(block.next++);
    }

    @Override
    public void publish() {
        for (Block block : blocks) {
            block.publish();
            block.size = 1;
        }
    }

    @Override
    public long claimed(int lane) {
        return blocks[lane].end;
    }

    private boolean reserve(Block block) {
        block.publish();
        while (!stopped.getAsBoolean()) {
            if (block.tryReserve()) {
                return true;
            }
            // The other lanes' claims are published too: the sink that we wait for may need them.
            for (Block other : blocks) {
                other.publish();
            }
            if (!await(block)) {
                return false;
            }
        }
        return false;
    }

    private boolean await(Block block) {
        try {
            block.lane.waiting().await(block.hasRoom, WAIT_NANOS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The slots of one ring that are claimed and not yet published.
    private static final class Block {
        private final Lane lane;
        private final RingBuffer<Slot> ring;
        private final int largest;
        private final BooleanSupplier hasRoom;
        private int size = 1;
        private long first;
        private long next;
        private long end = -1;
        private long weighed;
        private long weight;

        Block(Lane lane, BooleanSupplier stopped) {
            this.lane = lane;
            this.ring = lane.ring();
            this.hasRoom = () -> ring.hasAvailableCapacity(1) && !lane.isFull(0) || stopped.getAsBoolean();
            this.largest = Math.min(LARGEST_BLOCK, ring.getBufferSize() / 8);
        }

        /// Adds up the slots that have been filled.
        void weigh() {
            for (; weighed < next; weighed++) {
                weight += ring.get(weighed).weight();
            }
        }

        boolean isTooHeavy() {
            return lane.isFull(weight);
        }

        boolean tryReserve() {
            if (lane.isFull(0)) {
                return false;
            }
            for (int wanted = size; wanted > 0; wanted /= 2) {
                try {
                    end = ring.tryNext(wanted);
                    first = end - wanted + 1;
                    next = first;
                    weighed = first;
                    size = Math.min(largest, size * 2);
                    return true;
                } catch (InsufficientCapacityException _) {
                    // Fewer may fit.
                }
            }
            return false;
        }

        void publish() {
            if (first > end) {
                return;
            }
            weigh();
            lane.add(weight);
            weight = 0;
            for (long unused = next; unused <= end; unused++) {
                ring.get(unused).signal(Slot.Kind.EMPTY);
            }
            ring.publish(first, end);
            first = end + 1;
            next = first;
            weighed = first;
        }
    }
}
