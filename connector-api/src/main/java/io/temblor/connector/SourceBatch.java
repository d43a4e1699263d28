package io.temblor.connector;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;

/// What the engine lends to a source for one [Source#poll].
///
/// A source appends one of three kinds, the same kind for the whole life of a split:
/// * *chunks* of a byte stream, cut anywhere; the preprocessors find the frames (a file, a connection);
/// * *messages*, each whole by itself; the preprocessors are applied to each (a datagram, a record of a
///   broker);
/// * *values*, already decoded (a timer, a database row).
///
/// To append bytes without a copy, write into [#space] and call [#chunk(Split, Position)] or
/// [#message(Split, Position, RecordValue)]: what was written since the last append is taken.
///
/// **Threading.** Used by the thread that calls `poll`, during that call.
///
/// **Ownership.** The engine's. Bytes given to a method are copied before it returns.
public interface SourceBatch {

    /// A heap buffer to write into, at its position, with room for at least `minBytes`. Valid until the next
    /// call of any method.
    ///
    /// @param minBytes at least 1; room for more than 64 KiB costs a copy
    ByteBuffer space(int minBytes);

    /// Appends what was written into [#space] as the next chunk of a byte stream. Nothing written appends
    /// nothing.
    ///
    /// @param first the position of the chunk's first byte, or [Position#NONE]
    void chunk(Split split, Position first);

    /// Appends what was written into [#space] as one message, which may be empty.
    ///
    /// @param after the position behind the message, or [Position#NONE]
    /// @param meta  metadata of this message, over that of the split; [RecordValue#EMPTY] for none
    void message(Split split, Position after, RecordValue meta);

    /// Appends the first `length` bytes of what was written into [#space] and not yet appended as one message, so
    /// that many messages are written at once. The next call of this method takes what follows; any other call
    /// of this batch, but for [#isFull], gives it up.
    ///
    /// @param after  the position behind the message, or [Position#NONE]
    /// @param meta   metadata of this message, over that of the split; [RecordValue#EMPTY] for none
    /// @param length from 0 to as many as were written and are left
    void message(Split split, Position after, RecordValue meta, int length);

    /// Appends a value that needs no decoding.
    ///
    /// @param after the position behind the value, or [Position#NONE]
    /// @param meta  metadata of this value, over that of the split; [RecordValue#EMPTY] for none
    void value(Split split, Position after, Value value, RecordValue meta);

    /// Ends a byte stream in good order: what the preprocessors still hold becomes the last event. The split is
    /// forgotten.
    void end(Split split);

    /// Ends a byte stream that broke off: what the preprocessors still hold is incomplete and goes to the `err`
    /// port with the reason. The split is forgotten.
    ///
    /// @param reason why, as in `connection reset by peer`
    void fail(Split split, String reason);

    /// Whether the engine would rather have no more in this batch. A source may append once more, for what it
    /// has already read.
    boolean isFull();

    /// Copies `bytes` and appends them as the next chunk of a byte stream.
    default void chunk(Split split, Position first, ByteBuffer bytes) {
        if (bytes.hasRemaining()) {
            space(bytes.remaining()).put(bytes);
            chunk(split, first);
        }
    }

    /// Copies `bytes` and appends them as one message.
    default void message(Split split, Position after, ByteBuffer bytes) {
        space(Math.max(1, bytes.remaining())).put(bytes);
        message(split, after, RecordValue.EMPTY);
    }
}
