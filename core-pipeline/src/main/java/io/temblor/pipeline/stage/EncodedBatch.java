package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.SinkBatch;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// The batch that a sink is lent: entries of a window, with their payloads one after the other.
///
/// **Threading.** That of the sink.
final class EncodedBatch implements SinkBatch {
    private final Window window;
    private final ByteOutput payloads = new ByteOutput(64 * 1024);
    private final View view = new View();
    private long[] ids = new long[64];
    private int[] starts = new int[64];
    private int size;
    private byte[] viewed = {};
    private ByteBuffer readOnly = ByteBuffer.allocate(0);

    EncodedBatch(Window window) {
        this.window = window;
    }

    void clear() {
        size = 0;
        payloads.clear();
    }

    /// Where the payload of the next event is appended.
    ByteOutput payloads() {
        return payloads;
    }

    /// Adds an event whose payload was appended from `start` on.
    void add(long id, int start) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
        }
        ids[size] = id;
        starts[size] = start;
        size++;
    }

    /// Makes the payloads readable.
    void finish() {
        if (viewed != payloads.array()) {
            viewed = payloads.array();
            readOnly = ByteBuffer.wrap(viewed).asReadOnlyBuffer();
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long id(int index) {
        return ids[index];
    }

    @Override
    public Event event(int index) {
        view.event = window.entry(ids[index]).event();
        return view;
    }

    @Override
    public ByteBuffer bytes() {
        return readOnly.clear().limit(payloads.size());
    }

    @Override
    public int start(int index) {
        return starts[index];
    }

    @Override
    public int end(int index) {
        return index + 1 == size ? payloads.size() : starts[index + 1];
    }

    @Override
    public ByteBuffer bytes(int index) {
        return bytes().slice(start(index), end(index) - start(index));
    }

    /// One object for all events of the batch, as the contract has it.
    private static final class View implements Event {
        private final Document scratch = new Document(0);
        private Event event = new DerivedEvent(Value.NULL, RecordValue.EMPTY, 0, PipelineStage.NOWHERE, null);

        @Override
        public Value value() {
            return event.value();
        }

        @Override
        public Document document() {
            Document document = event.document();
            Value plain = document.plainValue();
            if (plain == null) {
                return document;
            }
            // Looking into a document of a plain value changes it, and other sinks have it, too.
            scratch.setValue(plain);
            return scratch;
        }

        @Override
        public RecordValue meta() {
            return event.meta();
        }

        @Override
        public long ingestNanos() {
            return event.ingestNanos();
        }

        @Override
        public Origin origin() {
            return event.origin();
        }

        @Override
        public Optional<Failure> failure() {
            return event.failure();
        }

        @Override
        public Event retain() {
            return event.retain();
        }
    }
}
