package io.temblor.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LaneChooserTest {
    private final LaneChooser chooser = new LaneChooser(4, Optional.of("event.user.id"), null);

    private static Value user(Object id) {
        return Value.of(Map.of("user", Map.of("id", id)));
    }

    @Test
    void sendsTheSameKeyToTheSameLaneInEveryVersion() {
        // These numbers must never change: state is kept by lane.
        assertThat(IntStream.range(0, 8).map(i -> chooser.of(user("u" + i))).toArray())
                .containsExactly(0, 2, 2, 0, 1, 3, 0, 0);
        assertThat("abcdef"
                        .chars()
                        .map(c -> chooser.of(String.valueOf((char) c)))
                        .toArray())
                .containsExactly(0, 1, 2, 1, 3, 1);
    }

    @Test
    void spreadsKeysEvenly() {
        int[] counts = new int[4];
        IntStream.range(0, 40_000).forEach(i -> counts[chooser.of(user(i))]++);
        assertThat(IntStream.of(counts)).allMatch(count -> count > 9_500 && count < 10_500);
    }

    @Test
    void sendsEventsWithoutTheKeyToOneLane() {
        assertThat(chooser.of(Value.of(Map.of("user", "none")))).isZero();
        assertThat(chooser.of(Value.of(7))).isZero();
    }
}
