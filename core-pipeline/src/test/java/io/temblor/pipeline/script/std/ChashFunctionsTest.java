package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChashFunctionsTest {
    @ParameterizedTest
    @CsvSource({
        "test1, 10000000, 3611021",
        "key1, 5, 0",
        "key2, 5, 1",
        "key3, 5, 1",
        "'', 1000, 595",
        "käse und wein, 100000, 20760",
        "anything, 1, 0",
    })
    void findsTheSameSlotAsOthersDo(String key, int slots, int slot) {
        assertThat(Call.of("chash::jump", key, slots)).isEqualTo(Value.of(slot));
    }

    @ParameterizedTest
    @CsvSource({"7, 42, key1, 1000, 42", "0, 0, test1, 10000000, 8970050"})
    void findsSlotsWithKeysOfOnesOwn(int k1, int k2, String key, int slots, int slot) {
        assertThat(Call.of("chash::jump_with_keys", k1, k2, key, slots)).isEqualTo(Value.of(slot));
    }

    @Test
    void movesFewKeysWhenThereIsOneSlotMore() {
        int moved = 0;
        for (int key = 0; key < 1000; key++) {
            Value before = Call.of("chash::jump", "key" + key, 10);
            Value after = Call.of("chash::jump", "key" + key, 11);
            moved += before.equals(after) ? 0 : 1;
            assertThat(after).isIn(before, Value.of(10));
        }
        assertThat(moved).isBetween(50, 150);
    }

    @Test
    void refusesWhatAreNoSlotsOrKeys() {
        assertThat(Call.failure("chash::jump", "a", 0))
                .isEqualTo(
                        "bad-argument: the argument 2 of `chash::jump` must be a number of slots from 1 to 4294967295,"
                                + " but is 0");
        assertThat(Call.failure("chash::jump", "a", 1L << 32)).contains("but is 4294967296");
        assertThat(Call.failure("chash::jump", 1, 1)).contains("must be a string");
        assertThat(Call.failure("chash::jump_with_keys", -1, 0, "a", 1)).contains("must not be negative, but is -1");
        assertThat(Call.failure("chash::jump_with_keys", 0, 1.0, "a", 1)).contains("the argument 2");
        assertThat(Call.of("chash::jump_with_keys", IntegerValue.ofUnsigned(-1), 0, "a", 1))
                .hasToString("0");
    }

    @Test
    void writesEqualRecordsAlike() {
        RecordValue inner = RecordValue.EMPTY.with("z", Value.NULL).with("y", new BytesValue(new byte[] {1}));
        RecordValue value =
                RecordValue.EMPTY.with("b", Value.of(Arrays.asList(1, 2.0))).with("a", inner);

        assertThat(Call.of("chash::sorted_serialize", value))
                .isEqualTo(Value.of("{\"a\":{\"y\":\"AQ==\",\"z\":null},\"b\":[1,2.0]}"));
        assertThat(Call.of("chash::sorted_serialize", List.of("b", "a"))).isEqualTo(Value.of("[\"b\",\"a\"]"));
    }
}
