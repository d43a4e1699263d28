package io.temblor.pipeline.stage;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.binary.BinaryReader;
import io.temblor.connector.binary.BinaryWriter;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import org.jspecify.annotations.Nullable;

/// The one binary form of an event: all that [Event] says of it, and nothing else.
///
/// | bytes | what |
/// |---|---|
/// | 1 | the version, which is 1 |
/// | 4 | how many bytes the envelope has, the most significant byte first |
/// | so many | the envelope, as the [binary form][io.temblor.connector.binary] of a value |
/// | the rest | the event's value, in its binary form |
///
/// The envelope is an array: the ingest time, the name of the connector, the id of the split, the metadata of
/// the split, those of the event, and null or an array of the failure's code, message and stage.
///
/// **Threading.** One thread at a time.
final class EventForm {
    private static final int VERSION = 1;
    private static final int HEADER = 1 + Integer.BYTES;
    private static final String CODE = "invalid-event-form";

    private final BinaryWriter writer = new BinaryWriter();
    private final BinaryReader reader = new BinaryReader();
    private final Document envelope = new Document();

    /// Appends the form of an event that has a value.
    ///
    /// @throws EncodeException if the event has none, see [BinaryWriter#write]; what was appended is then
    ///     taken back by the caller
    void write(Event event, ByteOutput out) throws EncodeException {
        int start = out.size();
        out.write(VERSION);
        out.insertGap(out.size(), Integer.BYTES);
        writer.write(envelope(event), out);
        int length = out.size() - start - HEADER;
        for (int i = 0; i < Integer.BYTES; i++) {
            out.array()[start + 1 + i] = (byte) (length >>> 8 * (Integer.BYTES - 1 - i));
        }
        writer.write(event.document(), out);
    }

    private static Value envelope(Event event) {
        Origin origin = event.origin();
        return ArrayValue.of(
                new IntegerValue(event.ingestNanos()),
                new StringValue(origin.connector()),
                new StringValue(origin.split().id()),
                origin.split().meta(),
                event.meta(),
                event.failure().map(EventForm::failure).orElse(Value.NULL));
    }

    private static Value failure(Failure failure) {
        return ArrayValue.of(
                new StringValue(failure.code()), new StringValue(failure.message()), new StringValue(failure.stage()));
    }

    /// The event whose form `length` bytes from `offset` are. It does not refer to them.
    ///
    /// @throws DecodeException if they are no form of an event
    Event read(byte[] bytes, int offset, int length) throws DecodeException {
        int behindEnvelope = HEADER + envelopeLength(bytes, offset, length);
        envelope.fill(bytes, offset, behindEnvelope);
        reader.read(envelope, HEADER);
        Document document = new Document(0);
        document.fill(bytes, offset, length);
        reader.read(document, behindEnvelope);
        return event(envelope.value(), document);
    }

    private static int envelopeLength(byte[] bytes, int offset, int length) throws DecodeException {
        if (length < HEADER) {
            throw new DecodeException(CODE, "expected " + HEADER + " bytes at least, found " + length, length);
        }
        if (bytes[offset] != VERSION) {
            throw new DecodeException(CODE, "expected version " + VERSION + ", found " + (bytes[offset] & 0xff), 0);
        }
        int size = 0;
        for (int i = 1; i < HEADER; i++) {
            size = size << 8 | bytes[offset + i] & 0xff;
        }
        if (size < 0 || size > length - HEADER) {
            throw new DecodeException(
                    CODE,
                    "expected an envelope of " + Integer.toUnsignedString(size) + " bytes, found only "
                            + (length - HEADER),
                    1);
        }
        return size;
    }

    private static Event event(Value envelope, Document document) throws DecodeException {
        if (envelope instanceof ArrayValue parts
                && parts.size() == 6
                && parts.get(0) instanceof IntegerValue(long ingestNanos, boolean unsigned)
                && !unsigned
                && parts.get(1) instanceof StringValue(String connector)
                && parts.get(2) instanceof StringValue(String split)
                && parts.get(3) instanceof RecordValue splitMeta
                && parts.get(4) instanceof RecordValue meta) {
            Origin origin = new Origin(connector, new Split(split, splitMeta));
            return new DerivedEvent(document, meta, ingestNanos, origin, failure(parts.get(5)));
        }
        throw new DecodeException(
                CODE,
                "expected an envelope of ingest time, connector, split, metadata of the split, metadata and failure,"
                        + " found " + envelope,
                HEADER);
    }

    private static @Nullable Failure failure(Value value) throws DecodeException {
        if (value instanceof ArrayValue parts
                && parts.size() == 3
                && parts.get(0) instanceof StringValue(String code)
                && parts.get(1) instanceof StringValue(String message)
                && parts.get(2) instanceof StringValue(String stage)) {
            return new Failure(code, message, stage);
        }
        if (value.equals(Value.NULL)) {
            return null;
        }
        throw new DecodeException(CODE, "expected a failure of code, message and stage, found " + value, HEADER);
    }
}
