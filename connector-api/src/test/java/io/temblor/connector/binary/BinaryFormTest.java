package io.temblor.connector.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Changes;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.json.JsonTexts;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RandomValues;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryFormTest {
    private static final HexFormat HEX = HexFormat.of();

    private final BinaryWriter writer = new BinaryWriter();
    private final BinaryReader reader = new BinaryReader();
    private final Document document = new Document(0);
    private final Random random = new Random(2026);

    /// These bytes are what others have stored and sent: they must not change.
    @Test
    void writesEachValueInItsForm() {
        assertForm(Value.NULL, "01 00");
        assertForm(Value.of(false), "01 01");
        assertForm(Value.of(true), "01 02");
        assertForm(Value.of(0), "01 03 00");
        assertForm(Value.of(-1), "01 03 01");
        assertForm(Value.of(63), "01 03 7e");
        assertForm(Value.of(64), "01 03 8001");
        assertForm(Value.of(-65), "01 03 8101");
        assertForm(Value.of(300), "01 03 d804");
        assertForm(Value.of(Long.MAX_VALUE), "01 03 feffffffffffffffff01");
        assertForm(Value.of(Long.MIN_VALUE), "01 03 ffffffffffffffffff01");
        assertForm(IntegerValue.ofUnsigned(Long.MIN_VALUE), "01 04 8000000000000000");
        assertForm(IntegerValue.ofUnsigned(-1), "01 04 ffffffffffffffff");
        assertForm(Value.of(1.5), "01 05 3ff8000000000000");
        assertForm(Value.of(-0.0), "01 05 8000000000000000");
        assertForm(new FloatValue(Double.longBitsToDouble(-1)), "01 05 7ff8000000000000");
        assertForm(Value.of(""), "01 06 00");
        assertForm(Value.of("é\n€"), "01 06 06 c3a9 0a e282ac");
        assertForm(new BytesValue(new byte[] {0, -1}), "01 07 02 00ff");
        assertForm(ArrayValue.of(), "01 08 00");
        assertForm(ArrayValue.of(Value.of(1), ArrayValue.of(Value.NULL)), "01 08 02 0302 08 01 00");
        assertForm(RecordValue.EMPTY, "01 09 00");
        assertForm(
                RecordValue.builder()
                        .put("z", "y")
                        .put("", RecordValue.of("a", Value.of(2)))
                        .build(),
                "01 09 02 01 7a 0601 79 00 09 01 01 61 0304");
        assertForm(Value.of("x".repeat(200)), "01 06 c801" + "78".repeat(200));
    }

    private void assertForm(Value value, String hex) {
        assertThat(HEX.formatHex(written(value))).isEqualTo(hex.replace(" ", ""));
        assertThat(read(HEX.parseHex(hex.replace(" ", "")))).isEqualTo(value);
    }

    @Test
    void readsWhatItWrote() {
        RandomValues values = new RandomValues(random, false);
        for (int i = 0; i < 5000; i++) {
            Value value = values.value();
            byte[] form = written(value);
            Value again = read(form);

            assertThat(again).isEqualTo(value);
            assertThat(again.toString()).as("with the fields in order").isEqualTo(value.toString());
            assertThat(written(document)).as("from the document").isEqualTo(form);
        }
    }

    @Test
    void writesDocumentsThatCameInAsJsonAndWereChanged() {
        Document json =
                JsonTexts.document("{\"a\\u0062\":1,\"n\":[1.50,\"\\ud83d\\ude00\"],\"ab\":18446744073709551615}");
        Changes changes = json.changes();
        int root = changes.open(json.root());
        changes.set(root, new Key("new"), changes.bytes(new byte[] {7}, 0, 1));
        changes.insert(changes.openField(root, new Key("n")), 0, changes.nul());

        assertThat(read(written(json))).isEqualTo(json.value());
        assertThat(HEX.formatHex(written(json)))
                .isEqualTo("010903" + "026162" + "04ffffffffffffffff" + "016e" + "080300053ff80000000000000604f09f9880"
                        + "036e6577" + "070107");
    }

    @Test
    void refusesWhatIsCutOffAnywhere() {
        RandomValues values = new RandomValues(random, false);
        for (int i = 0; i < 300; i++) {
            byte[] form = written(values.value());
            for (int length = 0; length < form.length; length++) {
                byte[] cut = Arrays.copyOf(form, length);
                assertThat(refusal(cut)).isNotNull();
            }
            assertThat(refusal(Arrays.copyOf(form, form.length + 1))).hasMessageStartingWith("expected the end, found");
        }
    }

    @Test
    void throwsNothingElseWhateverTheBytes() {
        RandomValues values = new RandomValues(random, false);
        for (int i = 0; i < 20_000; i++) {
            byte[] form = written(values.value());
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                form[1 + random.nextInt(form.length - 1)] ^= (byte) (1 << random.nextInt(8));
            }
            if (refusal(form) == null) {
                Value value = document.value();
                assertThat(read(written(value))).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "                              ! expected the version, found the end at byte 0",
                "00                            ! expected version 1, found 0 at byte 0",
                "02 00                         ! expected version 1, found 2 at byte 0",
                "01                            ! expected a tag, found the end at byte 1",
                "01 0a                         ! expected a tag from 0 to 9, found 10 at byte 1",
                "01 ff                         ! expected a tag from 0 to 9, found 255 at byte 1",
                "01 00 00                      ! expected the end, found 1 more bytes at byte 2",
                "01 03                         ! expected a number, found the end at byte 2",
                "01 03 80                      ! expected a number, found the end at byte 3",
                "01 03 8000                    ! expected a number in as few bytes as can be, found one of 2 at byte 2",
                "01 03 ffffffffffffffffff02    ! expected a number of 64 bits, found one of more at byte 2",
                "01 03 ffffffffffffffffff81    ! expected a number of 64 bits, found one of more at byte 2",
                "01 04 7fffffffffffffff        ! expected an integer above 9223372036854775807, found"
                        + " 9223372036854775807 at byte 2",
                "01 04 80                      ! expected 8 bytes, found only 1 at byte 2",
                "01 05 00000000000000          ! expected 8 bytes, found only 7 at byte 2",
                "01 06 03 6162                 ! expected 3 bytes, found only 2 at byte 2",
                "01 06 ffffffffffffffffff01 61 ! expected 18446744073709551615 bytes, found only 1 at byte 2",
                "01 06 02 61c3                 ! expected a character in UTF-8, found the byte 0xc3 at byte 4",
                "01 06 03 eda080               ! expected a character in UTF-8, found the byte 0xed at byte 3",
                "01 07 ffffffff07 00           ! expected 2147483647 bytes, found only 1 at byte 2",
                "01 08 02 00                   ! expected 2 elements, found bytes for at most 1 at byte 2",
                "01 08 ffffffffffffffffff01    ! expected 18446744073709551615 elements, found bytes for at most 0 at"
                        + " byte 2",
                "01 09 ffffffff0f 0000         ! expected 4294967295 fields, found bytes for at most 1 at byte 2",
                "01 09 01 01 61                ! expected a tag, found the end at byte 5",
                "01 09 01 01 ff 00             ! expected a character in UTF-8, found the byte 0xff at byte 4",
            })
    void tellsWhatIsWrongAndWhere(String hex, String message) {
        byte[] form = hex == null ? new byte[0] : HEX.parseHex(hex.replace(" ", ""));
        DecodeException refusal = refusal(form);

        assertThat(refusal).hasMessage(message);
        assertThat(refusal.code()).isEqualTo("invalid-binary-form");
        assertThat(refusal.getMessage()).endsWith(" at byte " + refusal.byteOffset());
    }

    @Test
    void takesNoMemoryForLengthsThatAreLies() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[][] lies = {
            HEX.parseHex("0106ffffff7f61"), HEX.parseHex("0107ffffff7f61"),
            HEX.parseHex("0108ffffff7f00"), HEX.parseHex("0109ffffff7f0000")
        };
        for (byte[] lie : lies) {
            refusal(lie);
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(refusal(lie)).isNotNull();
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
        }
    }

    @Test
    void readsAKeyThatStandsTwiceAsOne() {
        assertThat(read(HEX.parseHex("010902" + "0161" + "0302" + "0161" + "0304")))
                .isEqualTo(RecordValue.of("a", Value.of(2)));
    }

    @Test
    void keepsToADepth() throws Exception {
        Value deep = Value.NULL;
        for (int i = 0; i < BinaryWriter.DEEPEST; i++) {
            deep = i % 2 == 0 ? ArrayValue.of(deep) : RecordValue.of("a", deep);
        }
        byte[] form = written(deep);
        assertThat(refusal(form)).isNull();
        assertThat(written(document)).isEqualTo(form);

        Value deeper = ArrayValue.of(deep);
        assertThatThrownBy(() -> writer.write(deeper, new ByteOutput()))
                .isInstanceOf(EncodeException.class)
                .hasMessage("the value is nested deeper than is allowed: max-depth=1024");
        byte[] endless = HEX.parseHex("01" + "0801".repeat(1_000_000));
        assertThat(refusal(endless))
                .hasMessage("the value is nested deeper than is allowed: max-depth=1024 at byte 2049");
    }

    @Test
    void refusesTextThatUtf8CannotSayAndGoesOn() {
        assertThatThrownBy(() -> writer.write(ArrayValue.of(new StringValue("a\ud800")), new ByteOutput()))
                .isInstanceOf(EncodeException.class)
                .hasMessage("expected surrogates in pairs, found U+D800 at character 1");
        Document changed = Document.of(Value.NULL);
        changed.changes().setRoot(changed.changes().text("\udc00"));
        assertThatThrownBy(() -> writer.write(changed, new ByteOutput())).isInstanceOf(EncodeException.class);

        assertThat(read(written(Value.of("a")))).isEqualTo(Value.of("a"));
    }

    @Test
    void readsFromTheMiddleOfWhatADocumentWasFilledWith() throws DecodeException {
        byte[] bytes = HEX.parseHex("ffff" + "01080206026162" + "0303");
        document.fill(bytes, 0, bytes.length);
        reader.read(document, 2);

        assertThat(document.value()).isEqualTo(ArrayValue.of(Value.of("ab"), Value.of(-2)));
    }

    private byte[] written(Value value) {
        ByteOutput out = new ByteOutput(0);
        try {
            writer.write(value, out);
        } catch (EncodeException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private byte[] written(Document source) {
        ByteOutput out = new ByteOutput(0);
        try {
            writer.write(source, out);
        } catch (EncodeException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private Value read(byte[] form) {
        assertThat(refusal(form)).isNull();
        return document.value();
    }

    /// Reads from the middle of an array into [#document].
    private DecodeException refusal(byte[] form) {
        byte[] array = new byte[form.length + 7];
        Arrays.fill(array, (byte) 1);
        System.arraycopy(form, 0, array, 3, form.length);
        try {
            reader.read(array, 3, form.length, document);
            return null;
        } catch (DecodeException e) {
            assertThat(e.byteOffset()).isBetween(0L, (long) form.length);
            assertThat(document.hasValue()).isFalse();
            return e;
        }
    }
}
