package io.temblor.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.Event;
import io.temblor.connector.value.BytesValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ListBatchTest {
    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    @Test
    void laysPayloadsOneBehindTheOther() {
        ListBatch batch = ListBatch.of(5, List.of("one", "", "äöü"));
        assertThat(text(batch.bytes())).isEqualTo("oneäöü");
        assertThat(text(batch.bytes(0))).isEqualTo("one");
        assertThat(text(batch.bytes(1))).isEmpty();
        assertThat(text(batch.bytes(2))).isEqualTo("äöü");
        assertThat(batch.id(2)).isEqualTo(7);
    }

    @Test
    void lendsReadOnlyBytes() {
        ListBatch batch = ListBatch.of("a");
        assertThatThrownBy(() -> batch.bytes().put((byte) 1)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void hasOneObjectForAllEvents() {
        ListBatch batch = ListBatch.of(Value.of(1), Value.of(2));
        Event first = batch.event(0);
        Event kept = first.retain();
        assertThat(batch.event(1)).isSameAs(first);
        assertThat(first.value()).isEqualTo(Value.of(2));
        assertThat(kept.value()).isEqualTo(Value.of(1));
        assertThat(batch.bytes().hasRemaining()).isFalse();
    }

    @Test
    void carriesBytesAsTheyAre() {
        byte[] payload = {0, -1};
        assertThat(ListBatch.of(payload).event(0).value()).isEqualTo(new BytesValue(payload));
    }

    @Test
    void hasGapsWhenWrittenAgain() {
        ListBatch again = ListBatch.of(5, List.of("a", "b", "c")).again(List.of(5L, 7L));
        assertThat(again.ids()).containsExactly(5L, 7L);
        assertThat(text(again.bytes())).isEqualTo("ac");
    }

    @Test
    void refusesIndexOutside() {
        assertThatThrownBy(() -> ListBatch.of("a").id(1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the sink breaks the contract: index 1 of a batch of 1");
    }
}
