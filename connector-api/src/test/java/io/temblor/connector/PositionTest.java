package io.temblor.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PositionTest {
    @Test
    void movesForward() {
        Position position = Position.at(5, 2, new byte[] {1});
        assertThat(position.plus(3)).isEqualTo(Position.at(8, 2, new byte[] {1}));
        assertThat(position.plus(0)).isSameAs(position);
    }

    @Test
    void staysWhereItIsIfItIsNone() {
        assertThat(Position.NONE.plus(3)).isSameAs(Position.NONE);
        assertThat(Position.NONE.isResumable()).isFalse();
        assertThat(Position.NONE.offset()).isEqualTo(-1);
        assertThat(Position.NONE).hasToString("none");
    }

    @Test
    void isResumableAtTheBeginning() {
        assertThat(Position.at(0).isResumable()).isTrue();
        assertThat(Position.at(0)).isNotEqualTo(Position.NONE).hasToString("0");
    }

    @Test
    void comparesOffsetVersionAndState() {
        Position position = Position.at(5, 2, new byte[] {1});
        assertThat(position)
                .isEqualTo(Position.at(5, 2, new byte[] {1}))
                .hasSameHashCodeAs(Position.at(5, 2, new byte[] {1}));
        assertThat(position).isNotEqualTo(Position.at(6, 2, new byte[] {1}));
        assertThat(position).isNotEqualTo(Position.at(5, 1, new byte[] {1}));
        assertThat(position).isNotEqualTo(Position.at(5, 2, new byte[] {2}));
        assertThat(position).isNotEqualTo(null);
    }

    @Test
    void keepsItsStateToItself() {
        Position position = Position.at(5, 2, new byte[] {1});
        position.state()[0] = 9;
        assertThat(position.state()).containsExactly(1);
        assertThat(position.version()).isEqualTo(2);
    }

    @Test
    void isNeverNegative() {
        assertThatThrownBy(() -> Position.at(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an offset is not negative, but is -1");
        assertThatThrownBy(() -> Position.at(3).plus(-4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Position.at(Long.MAX_VALUE).plus(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
