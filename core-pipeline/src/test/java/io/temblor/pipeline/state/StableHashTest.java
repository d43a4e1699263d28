package io.temblor.pipeline.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StableHashTest {
    @Test
    void isTheSameForEver() {
        assertThat(StableHash.of("")).isEqualTo(0xf52a15e9a9b5e89bL);
        assertThat(StableHash.of("temblor")).isEqualTo(0xa072a471ee57df27L);
    }

    @Test
    void goesOnPieceByPiece() {
        long hash = StableHash.add(StableHash.add(StableHash.START, "tem"), "blor");

        assertThat(StableHash.finish(hash)).isEqualTo(StableHash.of("temblor"));
        assertThat(StableHash.add(StableHash.START, 0x0041_0042_0043_0044L))
                .isEqualTo(StableHash.add(StableHash.START, "ABCD"));
    }
}
