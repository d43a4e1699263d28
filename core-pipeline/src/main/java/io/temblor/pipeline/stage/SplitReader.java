package io.temblor.pipeline.stage;

import io.temblor.connector.Origin;
import io.temblor.connector.Position;
import io.temblor.connector.Split;
import io.temblor.pipeline.framing.FrameChain;

/// What the engine keeps for one split while its source is open: the frames in the making, and how far
/// reading has come.
final class SplitReader {
    private final Split split;
    private final Origin origin;
    private final FrameChain framing;
    private Position chunk = Position.NONE;
    private Position read = Position.NONE;
    private Position reached = Position.NONE;

    /// How far behind [#reached] the last frame of the chunk has ended: a position for each would be an
    /// object for each.
    private int further;

    private boolean moved;

    SplitReader(Origin origin, FrameChain framing) {
        this.split = origin.split();
        this.origin = origin;
        this.framing = framing;
    }

    Split split() {
        return split;
    }

    Origin origin() {
        return origin;
    }

    FrameChain framing() {
        return framing;
    }

    /// A chunk of `length` bytes begins at this position.
    void beginChunk(Position first, int length) {
        chunk = first;
        read = first.plus(length);
    }

    /// A frame ends `consumed` bytes into the chunk, or at an unknown place if that is negative.
    void frameEnds(int consumed) {
        if (consumed >= 0 && chunk.isResumable()) {
            reached = chunk;
            further = consumed;
            moved = true;
        }
    }

    /// The chunk is used up. If nothing of it is kept back, reading could resume behind it.
    void endChunk() {
        if (framing.held() == 0) {
            moveTo(read);
        }
    }

    /// All bytes that were read have become events.
    void end() {
        moveTo(read);
    }

    void moveTo(Position position) {
        if (position.isResumable()) {
            reached = position;
            further = 0;
            moved = true;
        }
    }

    /// The position behind the last event, or [Position#NONE].
    Position reached() {
        return reached.plus(further);
    }

    /// Whether the position has moved since the last call.
    boolean takeMoved() {
        boolean result = moved;
        moved = false;
        return result;
    }

    /// Whether the position has moved since the last [#takeMoved].
    boolean hasMoved() {
        return moved;
    }
}
