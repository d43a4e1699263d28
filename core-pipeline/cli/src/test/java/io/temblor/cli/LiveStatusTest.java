package io.temblor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.pipeline.engine.FlowState;
import io.temblor.pipeline.metrics.Ledger;
import org.junit.jupiter.api.Test;

final class LiveStatusTest {
    private static final LiveStatus.Sample BEFORE = new LiveStatus.Sample(new Ledger(1_000, 0, 900, 0, 0, 0, 100), 0);
    private static final LiveStatus.Sample NOW =
            new LiveStatus.Sample(new Ledger(3_000, 0, 2_800, 12, 0, 0, 188), 500_000_000);

    @Test
    void showsWhatMovedSinceTheSampleBefore() {
        assertThat(LiveStatus.line("main", FlowState.RUNNING, BEFORE, NOW))
                .isEqualTo("main: in 3,000 (4,000/s), out 2,800 (3,800/s), failed 12, in flight 188");
    }

    @Test
    void saysWhatAFlowDoesIfItDoesNotRun() {
        assertThat(LiveStatus.line("main", FlowState.DRAINING, NOW, NOW))
                .isEqualTo("main: draining, in 3,000 (0/s), out 2,800 (0/s), failed 12, in flight 188");
    }
}
