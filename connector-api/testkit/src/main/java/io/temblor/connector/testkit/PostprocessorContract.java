package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.codec.Postprocessor;
import io.temblor.connector.codec.Preprocessor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What [Postprocessor] promises, as tests. A postprocessor's own test extends this class.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
public abstract class PostprocessorContract {
    private static final byte[] BEFORE = "before".getBytes(StandardCharsets.US_ASCII);

    /// A fresh postprocessor.
    protected abstract Postprocessor postprocessor();

    /// The preprocessor that undoes it.
    protected abstract Preprocessor preprocessor();

    /// Payloads that survive the way there and back. Default: short, long, not text; none is empty or has a
    /// line feed.
    protected List<byte[]> payloads() {
        byte[] binary = new byte[4000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i % 256 == '\n' ? ' ' : i);
        }
        return List.of("a".getBytes(StandardCharsets.UTF_8), "{\"ä\":[1,2]}".getBytes(StandardCharsets.UTF_8), binary);
    }

    /// Whether what the sink gets may be one stream. If not, each payload is undone on its own. Default: yes.
    protected boolean makesStreams() {
        return true;
    }

    /// Payloads that cannot be processed. Default: none.
    protected List<byte[]> unprocessable() {
        return List.of();
    }

    private static byte[] process(Postprocessor postprocessor, byte[] payload) throws EncodeException {
        byte[] array = Poison.surround(payload, 4, 4);
        ByteOutput out = new ByteOutput(1);
        out.write(BEFORE);
        postprocessor.process(array, 4, payload.length, out);
        assertThat(array).as("the payload, which belongs to the caller").isEqualTo(Poison.surround(payload, 4, 4));
        Arrays.fill(array, Poison.BYTE);
        byte[] all = out.toByteArray();
        assertThat(Arrays.copyOf(all, BEFORE.length))
                .as("what was in the output before")
                .isEqualTo(BEFORE);
        return Arrays.copyOfRange(all, BEFORE.length, all.length);
    }

    /// Processes in place what lies behind other bytes.
    ///
    /// @return what has become of it, or null if it cannot be done in place
    private static byte @Nullable [] processInPlace(Postprocessor postprocessor, byte[] before, byte[] payload)
            throws EncodeException {
        ByteOutput out = new ByteOutput(1);
        out.write(before);
        out.write(payload);
        byte[] all = out.toByteArray();
        boolean done = false;
        try {
            done = postprocessor.processInPlace(out, before.length);
        } finally {
            assertThat(Arrays.copyOf(out.array(), before.length))
                    .as("what was in the output before")
                    .isEqualTo(before);
        }
        if (!done) {
            assertThat(out.toByteArray())
                    .as("the output, for nothing was done in place")
                    .isEqualTo(all);
        }
        return done ? Arrays.copyOfRange(out.array(), before.length, out.size()) : null;
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void makesOfEachPayloadWhatThePreprocessorUndoes() throws Exception {
        Postprocessor postprocessor = postprocessor();
        for (byte[] payload : payloads()) {
            Preprocessor preprocessor = preprocessor();
            RecordingFrames frames = new RecordingFrames()
                    .process(preprocessor, process(postprocessor, payload))
                    .finish(preprocessor);
            assertThat(frames.frames()).containsExactly(latin1(payload));
            assertThat(frames.codes()).isEmpty();
        }
    }

    @Test
    void makesAStreamThatThePreprocessorUndoes() throws Exception {
        assumeTrue(makesStreams(), "makes messages");
        Postprocessor postprocessor = postprocessor();
        ByteOutput stream = new ByteOutput();
        for (byte[] payload : payloads()) {
            stream.write(process(postprocessor, payload));
        }
        Preprocessor preprocessor = preprocessor();
        RecordingFrames frames = new RecordingFrames()
                .process(preprocessor, stream.toByteArray())
                .finish(preprocessor);
        assertThat(frames.frames())
                .isEqualTo(
                        payloads().stream().map(PostprocessorContract::latin1).toList());
    }

    @Test
    void makesTheSameInPlace() throws Exception {
        for (byte[] before : List.of(new byte[0], BEFORE, Poison.array(5000))) {
            Postprocessor inPlace = postprocessor();
            Postprocessor aside = postprocessor();
            for (byte[] payload : payloads()) {
                byte[] made = processInPlace(inPlace, before, payload);
                if (made != null) {
                    assertThat(made).isEqualTo(process(aside, payload));
                }
            }
        }
    }

    @Test
    void refusesInPlaceWhatItCannotProcessAndGoesOn() throws Exception {
        Postprocessor postprocessor = postprocessor();
        byte[] sound = payloads().getFirst();
        byte[] expected = processInPlace(postprocessor(), BEFORE, sound);
        for (byte[] payload : unprocessable()) {
            try {
                assertThat(processInPlace(postprocessor, BEFORE, payload))
                        .as("what has become of a payload that cannot be processed")
                        .isNull();
            } catch (EncodeException e) {
                assertThat(TypeChecks.isKebabCase(e.code()))
                        .as("`%s` is in kebab case", e.code())
                        .isTrue();
            }
            assertThat(processInPlace(postprocessor, BEFORE, sound)).isEqualTo(expected);
        }
    }

    @Test
    void refusesWhatItCannotProcessAndGoesOn() throws Exception {
        Postprocessor postprocessor = postprocessor();
        byte[] sound = payloads().getFirst();
        byte[] expected = process(postprocessor(), sound);
        for (byte[] payload : unprocessable()) {
            assertThatThrownBy(() -> process(postprocessor, payload))
                    .isInstanceOfSatisfying(
                            EncodeException.class,
                            e -> assertThat(TypeChecks.isKebabCase(e.code()))
                                    .as("`%s` is in kebab case", e.code())
                                    .isTrue());
            assertThat(process(postprocessor, sound)).isEqualTo(expected);
        }
    }
}
