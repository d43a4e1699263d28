package io.temblor.connector.testkit;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Records what a source appends, and fails the test when the source breaks the contract of [SourceBatch].
///
/// Use [#poll(Source, long)] in place of [Source#poll]: the batch is only valid during that call, and its
/// buffers are poisoned after each append and at the end. One batch accompanies one source through all of its
/// polls.
public final class RecordingBatch implements SourceBatch {
    private static final int ROOM = 8192;

    private final int capacity;
    private final List<Appended> appended = new ArrayList<>();
    private final SplitRules rules = new SplitRules();
    private final LentSpace space = new LentSpace();
    private @Nullable Thread poller;
    private int inThisPoll;

    /// Whether what is written but not appended is the rest of several messages, which the next append gives up.
    private boolean isRest;

    private @Nullable AssertionError violation;

    /// A batch that is never full.
    public RecordingBatch() {
        this(Integer.MAX_VALUE);
    }

    /// A batch that is full after `capacity` appends of each poll. If it is 1, its buffers have no byte more
    /// than asked for.
    public RecordingBatch(int capacity) {
        this.capacity = capacity;
    }

    /// Polls once with this batch.
    ///
    /// @throws AssertionError if the source broke the contract, also if it caught the error that told it so
    public PollResult poll(Source source, long maxWaitNanos) throws ConnectionLostException, InterruptedException {
        inThisPoll = 0;
        poller = Thread.currentThread();
        try {
            PollResult result = source.poll(this, maxWaitNanos);
            check(space.takeBack());
            return Objects.requireNonNull(result, "poll() returned null");
        } finally {
            poller = null;
            space.takeBack();
            space.forget();
            rethrow();
        }
    }

    private void rethrow() {
        if (violation != null) {
            throw violation;
        }
    }

    /// To be called when the source was closed and opened again.
    public void reopened() {
        rules.reopened();
    }

    @Override
    public ByteBuffer space(int minBytes) {
        enter("space");
        check(minBytes < 1 ? "space(" + minBytes + "): asks for at least 1 byte" : null);
        if (isRest) {
            isRest = false;
            space.forgetWritten();
        }
        return space.lend(capacity == 1 ? minBytes : Math.max(ROOM, minBytes));
    }

    @Override
    public void chunk(Split split, Position first) {
        enter("chunk");
        if (space.size() > 0) {
            check(rules.appends(split, "chunk", first, first.plus(space.size())));
            append(new Appended.Chunk(split, first, space.take()));
        }
    }

    @Override
    public void message(Split split, Position after, RecordValue meta) {
        enter("message");
        check(rules.appends(split, "message", after, after));
        append(new Appended.Message(split, after, space.take(), meta));
    }

    @Override
    public void message(Split split, Position after, RecordValue meta, int length) {
        enter("message");
        check(
                length < 0 || length > space.size()
                        ? "message() of " + length + " bytes, where " + space.size() + " were written"
                        : null);
        check(rules.appends(split, "message", after, after));
        append(new Appended.Message(split, after, space.take(length), meta));
        isRest = true;
    }

    @Override
    public void value(Split split, Position after, Value value, RecordValue meta) {
        enter("value");
        check(space.size() > 0 ? "value() while bytes in space() are not appended" : null);
        check(rules.appends(split, "value", after, after));
        append(new Appended.Decoded(split, after, Objects.requireNonNull(value), meta));
    }

    @Override
    public void end(Split split) {
        enter("end");
        check(rules.ends(split, "end"));
        appended.add(new Appended.Ended(split));
    }

    @Override
    public void fail(Split split, String reason) {
        enter("fail");
        check(rules.ends(split, "fail"));
        check(reason.isBlank() ? "fail() without a reason" : null);
        appended.add(new Appended.Failed(split, reason));
    }

    @Override
    public boolean isFull() {
        enter("isFull");
        return inThisPoll >= capacity;
    }

    private void enter(String method) {
        check(poller == null ? method + "() outside of poll()" : null);
        check(poller != Thread.currentThread() ? method + "() from another thread than the one that polls" : null);
        check(space.takeBack());
    }

    private void append(Appended next) {
        // `capacity + 1` would overflow
        check(inThisPoll - 1 >= capacity ? "a full batch takes one more append, but not two" : null);
        inThisPoll++;
        appended.add(next);
    }

    private void check(@Nullable String wrong) {
        if (wrong != null) {
            AssertionError error = new AssertionError("the source breaks the contract: " + wrong);
            violation = violation == null ? error : violation;
            throw error;
        }
    }

    /// Everything that was appended, in order.
    public List<Appended> appended() {
        return List.copyOf(appended);
    }

    /// Everything that was appended to the splits of one id, in order.
    public List<Appended> appended(String splitId) {
        return appended.stream().filter(a -> a.split().id().equals(splitId)).toList();
    }

    /// The ids of the splits, in the order in which they appeared.
    public List<String> splits() {
        return appended.stream().map(a -> a.split().id()).distinct().toList();
    }

    /// The byte stream of one split as UTF-8.
    public String text(String splitId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        of(Appended.Chunk.class).stream()
                .filter(chunk -> chunk.split().id().equals(splitId))
                .forEach(chunk -> bytes.writeBytes(chunk.bytes()));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// The messages as UTF-8.
    public List<String> messages() {
        return of(Appended.Message.class).stream().map(Appended.Message::text).toList();
    }

    /// The values.
    public List<Value> values() {
        return of(Appended.Decoded.class).stream().map(Appended.Decoded::value).toList();
    }

    /// The ids of the splits that ended in good order.
    public List<String> ended() {
        return of(Appended.Ended.class).stream().map(a -> a.split().id()).toList();
    }

    /// The splits that broke off, each as `id: reason`.
    public List<String> failed() {
        return of(Appended.Failed.class).stream()
                .map(a -> a.split() + ": " + a.reason())
                .toList();
    }

    /// What was appended of one kind, in order.
    public <A extends Appended> List<A> of(Class<A> kind) {
        return appended.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// For each split the position behind the last thing that was appended, as the engine hands it to
    /// [Source#open].
    public Map<String, Position> positions() {
        Map<String, Position> positions = new LinkedHashMap<>();
        for (Appended each : appended) {
            if (each.after().isResumable()) {
                positions.put(each.split().id(), each.after());
            }
        }
        return positions;
    }
}
