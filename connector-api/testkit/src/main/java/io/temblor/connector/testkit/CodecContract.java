package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What [Codec] promises, as tests, of both pairs of methods: with a value, and with a document. A codec's
/// own test extends this class.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
public abstract class CodecContract {
    private static final int BEFORE = 5;
    private static final int BEHIND = 7;

    /// A fresh codec.
    protected abstract Codec codec();

    /// Values that the codec can encode and decode; at least two different ones.
    protected abstract List<Value> values();

    /// What remains of a value that was encoded and decoded. Default: the value itself.
    protected Value remains(Value value) {
        return value;
    }

    /// Frames that are not in the codec's format. Default: none, for a format that everything is in.
    protected List<byte[]> malformed() {
        return List.of();
    }

    /// Values that the codec's format has no place for. Default: none.
    protected List<Value> unencodable() {
        return List.of();
    }

    /// The codec by its methods that take a value, and by those that take a document.
    private List<Codec> bothWays() {
        return List.of(codec(), new ByDocument(codec()));
    }

    static byte[] encode(Codec codec, Value value) throws EncodeException {
        ByteOutput out = new ByteOutput(1);
        out.write("before".getBytes(StandardCharsets.US_ASCII));
        codec.encode(value, out);
        byte[] all = out.toByteArray();
        assertThat(new String(all, 0, 6, StandardCharsets.US_ASCII))
                .as("what was in the output before")
                .isEqualTo("before");
        return Arrays.copyOfRange(all, 6, all.length);
    }

    /// Decodes from the middle of a poisoned array, and poisons the frame afterwards.
    static @Nullable Value decode(Codec codec, byte[] frame) throws DecodeException {
        byte[] array = Poison.surround(frame, BEFORE, BEHIND);
        try {
            return codec.decode(array, BEFORE, frame.length);
        } finally {
            assertThat(array)
                    .as("the frame, which belongs to the caller")
                    .isEqualTo(Poison.surround(frame, BEFORE, BEHIND));
            Arrays.fill(array, Poison.BYTE);
        }
    }

    @Test
    void decodesWhatItEncoded() throws Exception {
        for (Codec codec : bothWays()) {
            for (Value value : values()) {
                assertThat(decode(codec, encode(codec, value))).isEqualTo(remains(value));
            }
        }
    }

    @Test
    void keepsValuesApartFromTheBytesTheyCameFrom() throws Exception {
        for (Codec codec : bothWays()) {
            List<Value> values = values();
            Value first = decode(codec, encode(codec, values.getFirst()));
            for (Value value : values) {
                Value _ = decode(codec, encode(codec, value));
            }
            assertThat(first).isEqualTo(remains(values.getFirst()));
        }
    }

    @Test
    void encodesTheSameValueToTheSameBytes() throws Exception {
        for (Codec codec : bothWays()) {
            for (Value value : values()) {
                assertThat(encode(codec, value)).isEqualTo(encode(codec, value)).isEqualTo(encode(codec(), value));
            }
        }
    }

    @Test
    void encodesDocumentsThatItDecoded() throws Exception {
        ByDocument codec = new ByDocument(codec());
        for (Value value : values()) {
            Value decoded = decode(codec, encode(codec, value));
            ByteOutput out = new ByteOutput(0);
            if (decoded != null) {
                codec.encodeDecoded(out);
                assertThat(decode(codec, out.toByteArray())).isEqualTo(remains(decoded));
            }
        }
    }

    @Test
    void refusesMalformedFramesAndGoesOn() throws Exception {
        for (Codec codec : bothWays()) {
            refuseMalformedFrames(codec);
        }
    }

    private void refuseMalformedFrames(Codec codec) throws Exception {
        Value sound = values().getFirst();
        for (byte[] frame : malformed()) {
            assertThatThrownBy(() -> decode(codec, frame))
                    .as("decoding %s", new String(frame, StandardCharsets.ISO_8859_1))
                    .isInstanceOfSatisfying(DecodeException.class, e -> assertSane(e, frame.length));
            assertThat(decode(codec, encode(codec, sound))).isEqualTo(remains(sound));
        }
    }

    @Test
    void refusesValuesWithoutAPlaceInTheFormatAndGoesOn() throws Exception {
        for (Codec codec : bothWays()) {
            refuseUnencodable(codec);
        }
    }

    private void refuseUnencodable(Codec codec) throws Exception {
        Value sound = values().getFirst();
        for (Value value : unencodable()) {
            assertThatThrownBy(() -> encode(codec, value))
                    .as("encoding %s", value)
                    .isInstanceOfSatisfying(
                            EncodeException.class,
                            e -> assertThat(TypeChecks.isKebabCase(e.code()))
                                    .as("`%s` is in kebab case", e.code())
                                    .isTrue());
            assertThat(decode(codec, encode(codec, sound))).isEqualTo(remains(sound));
        }
    }

    @Test
    void throwsNothingElseWhateverTheBytes() throws Exception {
        Codec codec = codec();
        Codec byDocument = new ByDocument(codec());
        Random random = new Random(42);
        for (Value value : values()) {
            byte[] sound = encode(codec, value);
            for (int i = 0; i < 200; i++) {
                byte[] frame = damaged(sound, random);
                assertThat(outcome(byDocument, frame))
                        .as("decoding %s into a document", Arrays.toString(frame))
                        .isEqualTo(outcome(codec, frame));
            }
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] frame = Arrays.copyOf(sound, random.nextInt(sound.length + 1));
        for (int flips = random.nextInt(4); flips > 0 && frame.length > 0; flips--) {
            frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return frame;
    }

    /// What a frame is decoded to: a value, none, or a refusal.
    private static Object outcome(Codec codec, byte[] frame) {
        try {
            return Optional.ofNullable(decode(codec, frame));
        } catch (DecodeException e) {
            assertSane(e, frame.length);
            return List.of(e.code(), e.byteOffset());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("decoding " + Arrays.toString(frame) + " throws " + e, e);
        }
    }

    private static void assertSane(DecodeException e, int length) {
        assertThat(TypeChecks.isKebabCase(e.code()))
                .as("`%s` is in kebab case", e.code())
                .isTrue();
        assertThat(e.byteOffset()).as("byte offset of: %s", e.getMessage()).isBetween(0L, (long) length);
    }
}
