package io.temblor.connectors.inprocess;

import io.temblor.connector.Connector;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

class InProcessSourceContractTest {

    @Nested
    class OfValues extends SourceContract {
        @Override
        protected SourceSubject<?> subject() {
            return new Subject(false);
        }
    }

    @Nested
    class OfBytes extends SourceContract {
        @Override
        protected SourceSubject<?> subject() {
            return new Subject(true);
        }
    }

    private static final class Subject implements SourceSubject<InProcessSettings> {
        private final InProcessSource endpoint = new InProcessSource(1000);
        private final TestContext context = new TestContext().give(InProcessSource.class, "subject", endpoint);
        private final boolean asBytes;

        Subject(boolean asBytes) {
            this.asBytes = asBytes;
        }

        @Override
        public Connector<InProcessSettings> connector() {
            return new InProcessConnector();
        }

        @Override
        public InProcessSettings settings() {
            return new InProcessSettings(Optional.empty());
        }

        @Override
        public TestContext context() {
            return context;
        }

        @Override
        public List<String> offer(List<String> payloads) throws InterruptedException {
            for (String payload : payloads) {
                if (asBytes) {
                    endpoint.send(payload.getBytes(StandardCharsets.UTF_8));
                } else {
                    endpoint.send(Value.of(payload));
                }
            }
            return payloads;
        }

        @Override
        public boolean canResume() {
            return false;
        }

        @Override
        public boolean canEnd() {
            return true;
        }

        @Override
        public void end() {
            endpoint.close();
        }

        @Override
        public boolean canRefuse() {
            return true;
        }

        @Override
        public void refuse() {
            endpoint.mailbox().attach();
        }

        @Override
        public void accept() {
            endpoint.mailbox().detach();
        }

        @Override
        public String place() {
            return "in-process source `subject`: is read by another connector";
        }
    }
}
