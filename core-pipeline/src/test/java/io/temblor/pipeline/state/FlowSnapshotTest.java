package io.temblor.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.temblor.connector.Position;
import io.temblor.connector.binary.BinaryWriter;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlowSnapshotTest {
    private static final FlowSnapshot STATE = new FlowSnapshot(
            "main",
            Map.of("work.sum", new FlowSnapshot.Step("sum", new State(3, RecordValue.of("sum", new IntegerValue(42))))),
            Map.of("in", Map.of("a.log", Position.at(7), "ä", Position.at(Long.MAX_VALUE, 5, new byte[] {1, 2}))));

    private static byte[] sealed(Value head, Value... states) throws Exception {
        ByteOutput out = new ByteOutput();
        out.write(FlowSnapshotForm.name());
        out.write(FlowSnapshotForm.VERSION);
        write(head, out);
        for (Value state : states) {
            write(state, out);
        }
        return sealed(Arrays.copyOf(out.array(), out.size()));
    }

    private static void write(Value value, ByteOutput out) throws Exception {
        ByteOutput form = new ByteOutput();
        new BinaryWriter().write(value, form);
        writeInt(form.size(), out);
        out.write(form.array(), 0, form.size());
    }

    private static void writeInt(int number, ByteOutput out) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(number >>> shift);
        }
    }

    /// Puts the right checksum behind bytes.
    private static byte[] sealed(byte[] bytes) {
        ByteOutput out = new ByteOutput();
        out.write(bytes);
        writeInt(FlowSnapshotForm.checksum(bytes, bytes.length), out);
        return Arrays.copyOf(out.array(), out.size());
    }

    private static void refuses(byte[] bytes, String message) {
        assertThatThrownBy(() -> FlowSnapshot.of(bytes))
                .isInstanceOf(InvalidStateException.class)
                .hasMessage(message);
    }

    @Test
    void isTheSameAfterItWasBytes() throws Exception {
        assertThat(FlowSnapshot.of(STATE.toBytes())).isEqualTo(STATE);
        RandomValues values = new RandomValues(1);
        for (int i = 0; i < 300; i++) {
            Map<String, FlowSnapshot.Step> steps = new LinkedHashMap<>();
            for (int step = 0; step < i % 5; step++) {
                steps.put("a." + step, new FlowSnapshot.Step("any", new State(1 + step, values.next())));
            }
            FlowSnapshot state = new FlowSnapshot("flow " + i, steps, Map.of());
            assertThat(FlowSnapshot.of(state.toBytes())).isEqualTo(state);
        }
    }

    @Test
    void leavesOutWhereNothingCanBeReadAgain() throws Exception {
        FlowSnapshot state = new FlowSnapshot("main", Map.of(), Map.of("in", Map.of("a", Position.NONE)));

        assertThat(FlowSnapshot.of(state.toBytes()).positions()).isEmpty();
    }

    @Test
    void isRefusedWhereverItIsCutOff() throws Exception {
        byte[] bytes = STATE.toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> FlowSnapshot.of(cut))
                    .as("%s bytes", length)
                    .isInstanceOf(InvalidStateException.class);
        }
        refuses(Arrays.copyOf(bytes, 3), "expected the state of a flow, found 3 bytes that do not begin as one");
        refuses(
                Arrays.copyOf(bytes, 30),
                "the state of the flow is damaged or not whole: found 30 bytes whose checksum is another one");
    }

    @Test
    void isRefusedWhereverABitIsWrong() throws Exception {
        byte[] bytes = STATE.toBytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] wrong = bytes.clone();
            wrong[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> FlowSnapshot.of(wrong))
                    .as("bit %s", bit)
                    .isInstanceOf(InvalidStateException.class);
        }
    }

    @Test
    void isRefusedIfItIsOfALaterVersion() throws Exception {
        byte[] later = STATE.toBytes();
        later[7] = 2;

        refuses(later, "expected a state of the version 1, found one of the version 2");
    }

    @Test
    void isRefusedIfItWasNotWrittenHere() throws Exception {
        refuses(sealed(Value.NULL), "expected a record, found a value of type null");
        refuses(sealed(RecordValue.EMPTY), "expected an array in `steps`, found nothing");
        RecordValue head = RecordValue.builder()
                .put("flow", "main")
                .put("steps", ArrayValue.of())
                .put("positions", ArrayValue.of())
                .build();
        assertThat(FlowSnapshot.of(sealed(head))).isEqualTo(new FlowSnapshot("main", Map.of(), Map.of()));
        refuses(
                sealed(head, Value.NULL),
                "the state of the flow is damaged or not whole: found 6 bytes more than there should be");
        RecordValue step = RecordValue.builder()
                .put("step", "a")
                .put("operator", "b")
                .put("version", 1)
                .build();
        refuses(
                sealed(head.with("steps", ArrayValue.of(step))),
                "the state of the flow is damaged or not whole: found no whole form of the state of the step `a`");
        refuses(
                sealed(head.with("steps", ArrayValue.of(step.with("version", new IntegerValue(0)))), Value.NULL),
                "expected a number from 1 to 2147483647 in `version`, found 0");
        refuses(
                sealed(head.with("flow", new IntegerValue(1))),
                "expected a text in `flow`, found a value of type integer");
        refuses(
                sealed(head.with("steps", ArrayValue.of(new StringValue("a")))),
                "expected a record, found a value of type string");
        RecordValue position = RecordValue.builder()
                .put("source", "in")
                .put("split", "a")
                .put("offset", -1)
                .put("version", 1)
                .put("state", new BytesValue(new byte[0]))
                .build();
        refuses(
                sealed(head.with("positions", ArrayValue.of(position))),
                "the state of the flow is damaged or not whole: found the offset -1");
        refuses(
                sealed(head.with("positions", ArrayValue.of(position.with("offset", IntegerValue.ofUnsigned(-1))))),
                "expected a whole number of 64 bits in `offset`, found a value of type integer");
    }

    @Test
    void throwsNothingElseWhateverTheBytes() throws Exception {
        byte[] bytes = STATE.toBytes();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] wrong = Arrays.copyOf(bytes, bytes.length - 4);
            for (int change = random.nextInt(4); change >= 0; change--) {
                wrong[8 + random.nextInt(wrong.length - 8)] = (byte) random.nextInt();
            }
            byte[] sealed = sealed(wrong);
            Throwable thrown = catchThrowable(() -> FlowSnapshot.of(sealed));
            assertThat(thrown == null || thrown instanceof InvalidStateException)
                    .as("%s", thrown)
                    .isTrue();
        }
    }

    private static FlowSnapshot ofDepth(int depth) {
        Value deep = Value.NULL;
        for (int i = 0; i < depth; i++) {
            deep = ArrayValue.of(deep);
        }
        return new FlowSnapshot("main", Map.of("a.b", new FlowSnapshot.Step("x", new State(1, deep))), Map.of());
    }

    @Test
    void cannotBeWrittenWithAValueThatIsTooDeep() throws Exception {
        assertThat(FlowSnapshot.of(ofDepth(1024).toBytes()).steps()).hasSize(1);
        assertThatThrownBy(() -> ofDepth(1025).toBytes())
                .isInstanceOf(InvalidStateException.class)
                .hasMessage("the state of the step `a.b` cannot be written: the value is nested deeper than is allowed:"
                        + " max-depth=1024");
        assertThatThrownBy(() -> ofDepth(1_000_000).toBytes())
                .isInstanceOf(InvalidStateException.class)
                .hasMessageStartingWith("the state of the step `a.b` cannot be written: the value is nested");
    }
}
