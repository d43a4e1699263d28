package io.temblor.pipeline.stage;

import io.temblor.connector.Failure;
import io.temblor.connector.NanoClock;
import io.temblor.connector.Origin;
import io.temblor.connector.Position;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.codec.Frames;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.metrics.Tally;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The batch that a source fills: cuts its bytes into frames and copies each frame into a slot as soon as it
/// is complete.
///
/// **Threading.** That of the source.
final class Intake implements SourceBatch, Frames {
    private static final int SPACE = 64 * 1024;
    private static final int FULL_EVENTS = 1024;
    private static final int FULL_BYTES = 256 * 1024;

    private final String connector;
    private final int source;
    private final Framing framing;
    private final LaneChooser lanes;
    private final @Nullable EarlyDecoder decoder;
    private final Inlet inlet;
    private final NanoClock clock;
    private final Tally in;
    private final Map<Split, SplitReader> splits = new IdentityHashMap<>();
    private final List<SplitReader> touched = new ArrayList<>();

    private ByteBuffer space = ByteBuffer.allocate(SPACE);
    private int taken;
    private long ingestNanos;
    private int events;
    private int bytes;
    private @Nullable SplitReader current;
    private RecordValue meta = RecordValue.EMPTY;
    private boolean wholeMessage;
    private boolean hadMoved;
    private boolean refused;

    /// What an intake needs to know of its source.
    ///
    /// @param decoder decodes each event as it comes, if that is wanted
    record Setup(
            String connector,
            int source,
            Framing framing,
            LaneChooser lanes,
            Optional<EarlyDecoder> decoder,
            NanoClock clock,
            Tally in) {}

    Intake(Setup setup, Inlet inlet) {
        this.connector = setup.connector();
        this.source = setup.source();
        this.framing = setup.framing();
        this.lanes = setup.lanes();
        this.decoder = setup.decoder().orElse(null);
        this.clock = setup.clock();
        this.in = setup.in();
        this.inlet = inlet;
    }

    /// Starts a batch.
    void begin() {
        ingestNanos = clock.epochNanos();
        events = 0;
        bytes = 0;
        giveUpSpace();
    }

    /// How many events the batch has so far.
    int events() {
        return events;
    }

    /// The splits whose position has moved since the last call, each once.
    List<SplitReader> takeMoved() {
        if (touched.isEmpty()) {
            return List.of();
        }
        List<SplitReader> moved = List.copyOf(touched);
        touched.clear();
        moved.forEach(SplitReader::takeMoved);
        return moved;
    }

    /// Gives up what is kept back of all splits: resumable ones will read it again, the others report it as
    /// broken off.
    void abandonAll(String reason) {
        for (SplitReader split : List.copyOf(splits.values())) {
            if (!split.reached().isResumable()) {
                fail(split.split(), reason);
            }
        }
        splits.clear();
        current = null;
    }

    /// Whether the flow has refused an event, because it was stopped.
    boolean isRefused() {
        return refused;
    }

    @Override
    public ByteBuffer space(int minBytes) {
        if (space.capacity() < minBytes) {
            space = ByteBuffer.allocate(minBytes);
        }
        taken = 0;
        return space.clear();
    }

    @Override
    public void chunk(Split split, Position first) {
        int length = space.position();
        if (length == 0) {
            return;
        }
        SplitReader reader = enter(split, RecordValue.EMPTY);
        wholeMessage = false;
        reader.beginChunk(first, length);
        reader.framing().process(space.array(), 0, length, this);
        reader.endChunk();
        leave(reader, length);
        giveUpSpace();
    }

    @Override
    public void message(Split split, Position after, RecordValue ownMeta) {
        message(split, after, ownMeta, space.position() - taken);
        giveUpSpace();
    }

    @Override
    public void message(Split split, Position after, RecordValue ownMeta, int length) {
        int start = Objects.checkFromIndexSize(taken, length, space.position());
        taken += length;
        SplitReader reader = enter(split, ownMeta);
        wholeMessage = true;
        reader.framing().process(space.array(), start, length, this);
        reader.framing().finish(this);
        reader.moveTo(after);
        leave(reader, length);
    }

    @Override
    public void value(Split split, Position after, Value value, RecordValue ownMeta) {
        SplitReader reader = enter(split, ownMeta);
        Slot slot = claim(lanes.needsValue() ? lanes.of(value) : lanes.of(split.id()));
        if (slot != null) {
            slot.use(Slot.Kind.EVENT, source);
            slot.event().setValue(value);
            slot.event().setOrigin(reader.origin(), ownMeta, ingestNanos);
        }
        reader.moveTo(after);
        leave(reader, 0);
        giveUpSpace();
    }

    @Override
    public void end(Split split) {
        SplitReader reader = enter(split, RecordValue.EMPTY);
        wholeMessage = true;
        reader.framing().finish(this);
        reader.end();
        leave(reader, 0);
        forget(split);
    }

    @Override
    public void fail(Split split, String reason) {
        SplitReader reader = enter(split, RecordValue.EMPTY);
        wholeMessage = true;
        reader.framing().abort(reason, this);
        reader.end();
        leave(reader, 0);
        forget(split);
    }

    @Override
    public boolean isFull() {
        return refused || events >= FULL_EVENTS || bytes >= FULL_BYTES;
    }

    @Override
    public void frame(byte[] frame, int offset, int length, int consumed) {
        SplitReader reader = reader();
        Document decoded = lanes.needsValue() ? lanes.decode(frame, offset, length) : null;
        Slot slot = claim(decoded == null ? lanes.of(reader.split().id()) : lanes.of(decoded));
        if (slot != null) {
            slot.use(Slot.Kind.EVENT, source);
            fill(slot.event(), decoded, frame, offset, length);
            slot.event().setOrigin(reader.origin(), meta, ingestNanos);
        }
        framed(reader, consumed);
    }

    private void fill(SlotEvent event, @Nullable Document decoded, byte[] frame, int offset, int length) {
        if (decoded != null) {
            lanes.replaceDecoded(event.exchange(decoded));
            return;
        }
        event.setBytes(frame, offset, length);
        if (decoder != null) {
            boolean _ = decoder.tryDecode(event.document());
        }
    }

    @Override
    public void malformed(byte[] frame, int offset, int length, int consumed, String code, String reason) {
        SplitReader reader = reader();
        Slot slot = claim(lanes.of(reader.split().id()));
        if (slot != null) {
            slot.use(Slot.Kind.MALFORMED, source);
            slot.event().setBytes(frame, offset, length);
            slot.event().setOrigin(reader.origin(), meta, ingestNanos);
            slot.event().setFailure(new Failure(code, reason, connector));
        }
        framed(reader, consumed);
    }

    private void framed(SplitReader reader, int consumed) {
        if (!wholeMessage) {
            reader.frameEnds(consumed);
        }
    }

    private @Nullable Slot claim(int lane) {
        Slot slot = inlet.claim(lane);
        if (slot == null) {
            refused = true;
        } else {
            events++;
            in.increment();
        }
        return slot;
    }

    private SplitReader enter(Split split, RecordValue ownMeta) {
        SplitReader reader = current;
        if (reader == null || reader.split() != split) {
            reader = known(split);
            current = reader;
        }
        meta = ownMeta;
        hadMoved = reader.hasMoved();
        return reader;
    }

    private SplitReader known(Split split) {
        SplitReader known = splits.get(split);
        if (known == null) {
            known = new SplitReader(new Origin(connector, split), framing.forSplit());
            splits.put(split, known);
        }
        return known;
    }

    private void leave(SplitReader reader, int length) {
        if (reader.hasMoved() && !hadMoved) {
            touched.add(reader);
        }
        bytes += length;
    }

    private void giveUpSpace() {
        taken = 0;
        space.clear();
    }

    private void forget(Split split) {
        splits.remove(split);
        current = null;
    }

    private SplitReader reader() {
        SplitReader reader = current;
        if (reader == null) {
            throw new IllegalStateException("a frame came outside of an append");
        }
        return reader;
    }
}
