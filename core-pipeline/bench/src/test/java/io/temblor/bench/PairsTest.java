package io.temblor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {
    @Test
    void beginsEachPairWithTheOneThatEndedTheLast() throws Exception {
        List<String> order = new ArrayList<>();

        new Pairs<Boolean>().add(3, () -> order.add("ours"), () -> order.add("other"));

        assertThat(order).containsExactly("other", "ours", "ours", "other", "other", "ours");
    }

    @Test
    void comparesEachWithItsNeighbour() throws Exception {
        Iterator<Double> ours = List.of(4.0, 9.0, 100.0).iterator();
        Iterator<Double> others = List.of(2.0, 3.0, 40.0).iterator();

        Pairs<Double> pairs = new Pairs<>();
        pairs.add(1, ours::next, others::next);
        pairs.add(2, ours::next, others::next);

        assertThat(pairs.ratios(Double::doubleValue).sorted()).containsExactly(2.0, 2.5, 3.0);
        assertThat(pairs.text(Double::doubleValue)).isEqualTo("2.50 × (2.00–3.00)");
    }
}
