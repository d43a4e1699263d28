package io.temblor.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFormTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final Split SPLIT = new Split("s", RecordValue.of("peer", Value.of("p")));
    private static final Event FAILED = new DerivedEvent(
            Value.of(Map.of("a", 1)),
            RecordValue.of("m", Value.of(true)),
            1_000,
            new Origin("in", SPLIT),
            new Failure("c", "why", "w.0"));
    private static final String FAILED_FORM = """
        01 0000002b
           01 08 06
              03 d00f
              06 02 696e
              06 01 73
              09 01 04 70656572 06 01 70
              09 01 01 6d 02
              08 03 06 01 63 06 03 776879 06 03 772e30
           01 09 01 01 61 03 02\
        """.replaceAll("\\s", "");

    private final EventForm form = new EventForm();

    /// These bytes are what others have stored and sent: they must not change.
    @Test
    void writesAnEventInItsForm() throws Exception {
        assertThat(HEX.formatHex(written(FAILED))).isEqualTo(FAILED_FORM);
        assertSame(read(HEX.parseHex(FAILED_FORM)), FAILED);
    }

    @Test
    void readsWhatItWrote() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            Value value = Value.of(Arrays.asList(
                    random.nextLong(),
                    random.nextDouble(),
                    "é".repeat(random.nextInt(300)),
                    new byte[random.nextInt(9)],
                    null));
            RecordValue meta =
                    random.nextBoolean() ? RecordValue.EMPTY : RecordValue.of("n", Value.of(random.nextInt()));
            Failure failure = random.nextBoolean() ? null : new Failure("code", "a message " + i, "stage");
            Split split = new Split("split " + i, random.nextBoolean() ? RecordValue.EMPTY : meta);
            Event event = new DerivedEvent(value, meta, random.nextLong(), new Origin("in", split), failure);

            assertSame(read(written(event)), event);
        }
    }

    @Test
    void writesTheEventOfASlotWithTheMetadataOfItsSplit() throws Exception {
        SlotEvent event = new SlotEvent();
        event.setValue(Value.of(List.of(1, 2)));
        event.setOrigin(new Origin("in", SPLIT), RecordValue.of("own", Value.of(1)), 77);

        Event read = read(written(event));
        event.clear();

        assertThat(read.value()).hasToString("[1,2]");
        assertThat(read.meta()).hasToString("{\"peer\":\"p\",\"own\":1}");
        assertThat(read.origin().split().meta()).hasToString("{\"peer\":\"p\"}");
        assertThat(read.ingestNanos()).isEqualTo(77);
    }

    @Test
    void refusesWhatIsCutOffAnywhere() {
        byte[] whole = HEX.parseHex(FAILED_FORM);
        for (int length = 0; length < whole.length; length++) {
            assertThat(refusal(Arrays.copyOf(whole, length)))
                    .as("of %d bytes", length)
                    .isNotNull();
        }
        assertThat(refusal(Arrays.copyOf(whole, whole.length + 1))).isNotNull();
    }

    @Test
    void throwsNothingElseWhateverTheBytes() throws Exception {
        byte[] whole = HEX.parseHex(FAILED_FORM);
        for (int at = 0; at < whole.length; at++) {
            for (int other = 0; other < 256; other++) {
                byte[] damaged = whole.clone();
                damaged[at] = (byte) other;
                if (refusal(damaged) == null) {
                    Event event = read(damaged);
                    assertSame(read(written(event)), event);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "01 000000                     ! expected 5 bytes at least, found 4 at byte 4",
                "02 00000000                   ! expected version 1, found 2 at byte 0",
                "01 ffffffff 00                ! expected an envelope of 4294967295 bytes, found only 1 at byte 1",
                "01 00000000                   ! expected the version, found the end at byte 5",
                "01 00000002 01ff 0100         ! expected a tag from 0 to 9, found 255 at byte 6",
                "01 00000002 0100 01           ! expected a tag, found the end at byte 8",
                "01 00000002 0102 0100         ! expected an envelope of ingest time, connector, split, metadata of"
                        + " the split, metadata and failure, found true at byte 5",
                "01 0000000e 0108060300060006000900090001 0100 ! expected a failure of code, message and stage, found"
                        + " false at byte 5",
            })
    void tellsWhatIsWrongAndWhere(String hex, String message) {
        assertThat(refusal(HEX.parseHex(hex.replace(" ", "")))).hasMessage(message);
    }

    @Test
    void refusesEventsThatHaveNoForm() {
        Event event = new DerivedEvent(new StringValue("\ud800"), RecordValue.EMPTY, 0, PipelineStage.NOWHERE, null);

        assertThatThrownBy(() -> written(event)).isInstanceOf(EncodeException.class);
        assertThatThrownBy(() -> Edge.serialised().carry(event)).isInstanceOf(AssertionError.class);
    }

    private byte[] written(Event event) throws EncodeException {
        ByteOutput out = new ByteOutput(0);
        out.write(9);
        form.write(event, out);
        return Arrays.copyOfRange(out.array(), 1, out.size());
    }

    private Event read(byte[] bytes) throws DecodeException {
        byte[] array = new byte[bytes.length + 5];
        System.arraycopy(bytes, 0, array, 3, bytes.length);
        Event event = form.read(array, 3, bytes.length);
        Arrays.fill(array, (byte) 0xff);
        return event;
    }

    private DecodeException refusal(byte[] bytes) {
        try {
            read(bytes);
            return null;
        } catch (DecodeException e) {
            assertThat(e.byteOffset()).isBetween(0L, (long) bytes.length);
            return e;
        }
    }

    private static void assertSame(Event left, Event right) {
        assertThat(left.value()).isEqualTo(right.value());
        assertThat(left.meta()).isEqualTo(right.meta());
        assertThat(left.ingestNanos()).isEqualTo(right.ingestNanos());
        assertThat(left.origin().connector()).isEqualTo(right.origin().connector());
        assertThat(left.origin().split().id()).isEqualTo(right.origin().split().id());
        assertThat(left.origin().split().meta())
                .isEqualTo(right.origin().split().meta());
        assertThat(left.failure()).isEqualTo(right.failure());
    }
}
