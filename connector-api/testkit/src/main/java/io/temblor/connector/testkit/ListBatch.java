package io.temblor.connector.testkit;

import io.temblor.connector.Event;
import io.temblor.connector.Origin;
import io.temblor.connector.SinkBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A batch of given events for a sink. As in the engine, one object stands for all its events, and its bytes
/// are read-only.
///
/// Hand it over with [RecordingOutcomes#write]; after that it is poisoned and of no more use: [#again] makes
/// another.
public final class ListBatch implements SinkBatch {

    /// One event.
    ///
    /// @param bytes the encoded payload
    public record Entry(Value value, byte[] bytes, RecordValue meta, Origin origin) {
        /// An event without metadata, from a source named `in`.
        public Entry(Value value, byte[] bytes) {
            this(value, bytes, RecordValue.EMPTY, new Origin("in", new Split("test")));
        }
    }

    private final List<Long> ids;
    private final List<Entry> entries;
    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final int[] starts;
    private final OneEvent event;
    private boolean poisoned;

    /// A batch of events whose ids count from `firstId`.
    public ListBatch(long firstId, List<Entry> entries) {
        this(LongStream.range(firstId, firstId + entries.size()).boxed().toList(), entries);
    }

    private ListBatch(List<Long> ids, List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a batch has at least one event");
        }
        this.ids = ids;
        this.entries = List.copyOf(entries);
        starts = new int[entries.size()];
        bytes = join();
        buffer = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        event = new OneEvent();
    }

    /// Texts, whose bytes are UTF-8; ids count from 0.
    public static ListBatch of(String... payloads) {
        return of(0, List.of(payloads));
    }

    /// Texts, whose bytes are UTF-8.
    public static ListBatch of(long firstId, List<String> payloads) {
        return new ListBatch(firstId, payloads.stream().map(ListBatch::text).toList());
    }

    /// Payloads as they are; ids count from 0.
    public static ListBatch of(byte[]... payloads) {
        return new ListBatch(
                0, Stream.of(payloads).map(p -> new Entry(new BytesValue(p), p)).toList());
    }

    /// Values without bytes, as for a sink without a codec; ids count from 0.
    public static ListBatch of(Value... values) {
        return new ListBatch(
                0, Stream.of(values).map(v -> new Entry(v, new byte[0])).toList());
    }

    private static Entry text(String payload) {
        return new Entry(new StringValue(payload), payload.getBytes(StandardCharsets.UTF_8));
    }

    /// The same events with the same ids, those of them that `ids` names.
    public ListBatch again(List<Long> ids) {
        List<Entry> left = new ArrayList<>();
        for (long id : ids) {
            left.add(entries.get(this.ids.indexOf(id)));
        }
        return new ListBatch(List.copyOf(ids), left);
    }

    /// The ids of all events.
    public List<Long> ids() {
        return ids;
    }

    private byte[] join() {
        int length = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = length;
            length += entries.get(i).bytes().length;
        }
        byte[] joined = new byte[length];
        for (int i = 0; i < starts.length; i++) {
            byte[] payload = entries.get(i).bytes();
            System.arraycopy(payload, 0, joined, starts[i], payload.length);
        }
        return joined;
    }

    /// Ends the loan: the bytes are overwritten, and every method throws from now on.
    void poison() {
        Arrays.fill(bytes, Poison.BYTE);
        poisoned = true;
    }

    private void enter() {
        if (poisoned) {
            throw new AssertionError("the sink breaks the contract: it uses the batch after write() has returned");
        }
    }

    private int check(int index) {
        enter();
        if (index < 0 || index >= entries.size()) {
            throw new AssertionError(
                    "the sink breaks the contract: index " + index + " of a batch of " + entries.size());
        }
        return index;
    }

    @Override
    public int size() {
        enter();
        return entries.size();
    }

    @Override
    public long id(int index) {
        return ids.get(check(index));
    }

    @Override
    public Event event(int index) {
        event.entry = entries.get(check(index));
        return event;
    }

    @Override
    public ByteBuffer bytes() {
        enter();
        return buffer.clear();
    }

    @Override
    public int start(int index) {
        return starts[check(index)];
    }

    /// The one event object of a batch.
    private final class OneEvent extends EntryEvent {
        private Entry entry = entries.getFirst();

        @Override
        Entry entry() {
            enter();
            return entry;
        }
    }
}
