package io.temblor.connectors.metronome;

import io.temblor.connector.Connector;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class MetronomeSourceContractTest extends SourceContract {
    @Override
    protected SourceSubject<?> subject() {
        return new Subject();
    }

    /// The outside world is time: each offer is one interval of it.
    private static final class Subject implements SourceSubject<MetronomeSettings> {
        private static final Duration INTERVAL = Duration.ofHours(1);

        private final ManualClock clock = new ManualClock();
        private long next;

        @Override
        public Connector<MetronomeSettings> connector() {
            return new MetronomeConnector();
        }

        @Override
        public MetronomeSettings settings() {
            return new MetronomeSettings(INTERVAL, Optional.empty());
        }

        @Override
        public TestContext context() {
            return new TestContext(clock);
        }

        @Override
        public void opened(io.temblor.connector.Source source) {
            next = 0;
        }

        @Override
        public List<String> offer(List<String> payloads) {
            clock.advance(INTERVAL);
            return List.of(Long.toString(next++));
        }

        @Override
        public String text(Value value) {
            return String.valueOf(((RecordValue) value).get("id"));
        }
    }
}
