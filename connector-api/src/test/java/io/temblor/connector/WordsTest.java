package io.temblor.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.value.RecordValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the small classes say, and what they must not say.
final class WordsTest {
    private record Settings() {}

    private record Idle(ConnectorType<Settings> type) implements Connector<Settings> {
        @Override
        public Delivery delivery(Settings settings, Role role) {
            return Delivery.atMostOnce("nothing is kept");
        }
    }

    private final ConnectorType<Settings> type =
            new ConnectorType<>("idle", "Does nothing", Settings.class, Set.of(), CodecRule.NONE, "a { type = idle }");

    @Test
    void saysWhatItPromises() {
        assertThat(Delivery.atLeastOnce("files stay").guarantee()).hasToString("at-least-once");
        assertThat(Delivery.atMostOnce("gone").guarantee()).hasToString("at-most-once");
        assertThat(Delivery.Guarantee.AT_MOST_ONCE).isLessThan(Delivery.Guarantee.AT_LEAST_ONCE);
    }

    @Test
    void saysItsRole() {
        assertThat(Role.SOURCE).hasToString("source");
        assertThat(Role.SINK).hasToString("sink");
    }

    @Test
    void hidesSecrets() {
        assertThat(new Secret("hunter2")).hasToString("***");
        assertThat(Map.of("password", new Secret("hunter2")).toString()).doesNotContain("hunter2");
    }

    @Test
    void refusesTheHalfThatIsMissing() {
        Idle idle = new Idle(type);
        ConnectorContext context = new NoContext();
        assertThatThrownBy(() -> idle.source(new Settings(), context)).hasMessage("idle is not a source");
        assertThatThrownBy(() -> idle.sink(new Settings(), context)).hasMessage("idle is not a sink");
    }

    @Test
    void keepsItsRolesWhateverBecomesOfTheSet() {
        Set<Role> roles = new HashSet<>(Set.of(Role.SINK));
        ConnectorType<Settings> sink =
                new ConnectorType<>("idle", "Does nothing", Settings.class, roles, CodecRule.NONE, "");
        roles.clear();
        assertThat(sink.roles()).containsExactly(Role.SINK);
        assertThat(new Idle(sink).roles(new Settings())).containsExactly(Role.SINK);
    }

    @Test
    void tellsSplitsApartByObject() {
        Split split = new Split("a");
        assertThat(split).isNotEqualTo(new Split("a")).hasToString("a");
        assertThat(split.meta()).isSameAs(RecordValue.EMPTY);
    }

    @Test
    void saysWhereDecodingFailed() {
        DecodeException refusal = new DecodeException("invalid-json", "expected a value, found `]`", 7);
        assertThat(refusal).hasMessage("expected a value, found `]` at byte 7");
        assertThat(refusal.code()).isEqualTo("invalid-json");
        assertThat(refusal.byteOffset()).isEqualTo(7);
        assertThat(refusal.getStackTrace()).isEmpty();
    }

    @Test
    void saysWhyEncodingFailed() {
        EncodeException refusal = new EncodeException("not-finite", "JSON has finite numbers only");
        assertThat(refusal).hasMessage("JSON has finite numbers only");
        assertThat(refusal.code()).isEqualTo("not-finite");
        assertThat(refusal.getStackTrace()).isEmpty();
    }

    @Test
    void knowsTheTimeOfTheMachine() {
        Instant now = Instant.EPOCH.plus(NanoClock.SYSTEM.epochNanos(), ChronoUnit.NANOS);
        assertThat(now).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        long first = NanoClock.SYSTEM.nanos();
        assertThat(NanoClock.SYSTEM.nanos() - first).isNotNegative();
    }

    @Test
    void countsByOnes() {
        long[] sum = {0};
        Counter counter = amount -> sum[0] += amount;
        counter.increment();
        counter.add(2);
        assertThat(sum[0]).isEqualTo(3);
    }
}
