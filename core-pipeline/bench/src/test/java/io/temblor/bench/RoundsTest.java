package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void takesTheMiddleOfAnOddNumber() {
        assertThat(new Rounds(List.of(9.0, 1.0, 4.0)).median()).isEqualTo(4);
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(new Rounds(List.of(9.0, 1.0, 4.0, 6.0)).median()).isEqualTo(5);
    }

    @Test
    void showsTheLowestAndTheHighest() {
        assertThat(new Rounds(List.of(50.25, 47.0, 48.11)).medianAndSpread()).isEqualTo("48.1 (47.0–50.3)");
    }

    @Test
    void dropsTheFirstRound() throws Exception {
        Iterator<Double> figures = List.of(1000.0, 1.0, 2.0, 3.0).iterator();

        assertThat(Rounds.of(3, figures::next).sorted()).containsExactly(1.0, 2.0, 3.0);
    }
}
