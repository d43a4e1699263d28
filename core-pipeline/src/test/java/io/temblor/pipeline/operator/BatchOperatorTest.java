package io.temblor.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchOperatorTest extends OperatorContract<BatchSettings> {
    private static final RecordValue META = RecordValue.of("a", Value.NULL);

    @Override
    protected OperatorProvider<BatchSettings> provider() {
        return new BatchOperatorProvider();
    }

    @Override
    protected BatchSettings settings() {
        return BoundSettings.of(provider(), "count = 3, timeout = 1s");
    }

    @Override
    protected List<Value> values() {
        return List.of(new IntegerValue(1), new IntegerValue(2), new IntegerValue(3), new IntegerValue(4));
    }

    private Operator batch(String hocon) {
        return provider().operator(BoundSettings.of(provider(), hocon));
    }

    @Test
    void makesABatchOfSoManyEvents() {
        OperatorProbe probe = new OperatorProbe(batch("count = 3"));
        for (int i = 1; i <= 7; i++) {
            probe.send(new IntegerValue(i), META);
        }
        assertThat(probe.at("out")).containsExactly("[1,2,3]", "[4,5,6]");
        assertThat(probe.emissions()).extracting(OperatorProbe.Emission::meta).containsOnly(RecordValue.EMPTY);
        assertThat(probe.emissions()).extracting(OperatorProbe.Emission::order).containsExactly(1_003L, 1_006L);
        assertThat(probe.drain().at("out")).endsWith("[7]").hasSize(3);
    }

    @Test
    void makesABatchWhenTheFirstEventHasWaitedSoLong() {
        Operator batch = batch("timeout = 1s");
        OperatorProbe probe = new OperatorProbe(batch).advance(Duration.ofSeconds(10));

        probe.send(new IntegerValue(1)).advance(Duration.ofMillis(900));
        probe.send(new IntegerValue(2)).advance(Duration.ofMillis(99));
        assertThat(probe.emissions()).isEmpty();
        assertThat(probe.advance(Duration.ofMillis(1)).at("out")).containsExactly("[1,2]");
        probe.advance(Duration.ofSeconds(10)).send(new IntegerValue(3)).advance(Duration.ofMillis(999));
        assertThat(probe.emissions()).hasSize(1);
        assertThat(probe.advance(Duration.ofMillis(1)).at("out")).containsExactly("[1,2]", "[3]");
        assertThat(batch.needsTicks()).isTrue();
    }

    @Test
    void startsTheTimeAnewWithEachBatch() {
        OperatorProbe probe = new OperatorProbe(batch("count = 2, timeout = 1s"));

        probe.send(new IntegerValue(1)).advance(Duration.ofMillis(900)).send(new IntegerValue(2));
        probe.send(new IntegerValue(3)).advance(Duration.ofMillis(900));
        assertThat(probe.at("out")).containsExactly("[1,2]");
        assertThat(probe.advance(Duration.ofMillis(100)).at("out")).containsExactly("[1,2]", "[3]");
    }

    @Test
    void doesNotLookAtTheTimeWithoutTimeout() {
        Operator batch = batch("count = 2");

        assertThat(batch.needsTicks()).isFalse();
        assertThat(new OperatorProbe(batch)
                        .send(new IntegerValue(1))
                        .advance(Duration.ofDays(9))
                        .emissions())
                .isEmpty();
    }

    @Test
    void tellsTheOldestEventOfItsBatch() {
        Operator batch = batch("count = 2");
        OperatorProbe probe = new OperatorProbe(batch);

        probe.send(new IntegerValue(1));
        assertThat(batch.oldestHeld()).isEqualTo(probe.order());
        probe.send(new IntegerValue(2));
        assertThat(batch.oldestHeld()).isEqualTo(Long.MAX_VALUE);
        probe.send(new IntegerValue(3));
        assertThat(batch.oldestHeld()).isEqualTo(probe.order());
    }

    @Test
    void makesABatchWhenAnEventCameInTooLate() {
        OperatorProbe probe = new OperatorProbe(batch("count = 10, timeout = 1s")).send(new IntegerValue(1));
        probe.clock().advance(Duration.ofMillis(1_000));
        assertThat(probe.send(new IntegerValue(2)).emissions()).isEmpty();
        probe.clock().advance(Duration.ofNanos(1));
        assertThat(probe.send(new IntegerValue(3)).at("out")).containsExactly("[1,2,3]");
    }

    @Test
    void keepsMetadataAndTimesIfAsked() {
        OperatorProbe probe = new OperatorProbe(batch("count = 2, form = events"))
                .send(new IntegerValue(1), META)
                .send(new IntegerValue(2));
        assertThat(probe.at("out"))
                .containsExactly("[{\"data\":{\"value\":1,\"meta\":{\"a\":null},\"ingest_ns\":1767225600000000000,"
                        + "\"kind\":null,\"is_batch\":false}},{\"data\":{\"value\":2,\"meta\":{},"
                        + "\"ingest_ns\":1767225600000000000,\"kind\":null,\"is_batch\":false}}]");
    }

    @Test
    void waitsOnForABatchThatWasRestored() {
        OperatorProbe probe = OperatorProbe.restarting(() -> batch("count = 3, timeout = 1s"));
        probe.send(new IntegerValue(1)).advance(Duration.ofMillis(600)).send(new IntegerValue(2));
        assertThat(probe.operator().oldestHeld()).isEqualTo(probe.order());
        assertThat(probe.advance(Duration.ofMillis(300)).emissions()).isEmpty();
        assertThat(probe.advance(Duration.ofMillis(100)).at("out")).containsExactly("[1,2]");
        for (int i = 3; i < 6; i++) {
            probe.send(new IntegerValue(i));
        }
        assertThat(probe.at("out")).containsExactly("[1,2]", "[3,4,5]");
    }

    @Test
    void takesBatchesOfOneAndTimeoutsOfEternity() {
        OperatorProbe ones =
                new OperatorProbe(batch("count = 1")).send(new IntegerValue(1)).send(new IntegerValue(2));
        OperatorProbe eternity = new OperatorProbe(batch("timeout = 106751d")).send(new IntegerValue(1));

        assertThat(ones.at("out")).containsExactly("[1]", "[2]");
        assertThat(eternity.advance(Duration.ofDays(10_000)).emissions()).isEmpty();
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> batch("count = 0, timeout = 0s"))
                .hasMessage("test.conf:1: count: must be at least 1, but is 0\n"
                        + "test.conf:1: timeout: must be longer than nothing");
        assertThatThrownBy(() -> batch("")).hasMessageEndingWith("needs count or timeout, or both");
    }
}
