package io.temblor.connectors.exit;

import io.temblor.connector.Connector;
import io.temblor.connector.ProcessExit;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import io.temblor.connector.testkit.TestContext;
import java.time.Duration;
import java.util.List;

class ExitSinkContractTest extends SinkContract {
    @Override
    protected SinkSubject<?> subject() {
        return new Subject();
    }

    private record Subject() implements SinkSubject<ExitSettings> {
        @Override
        public Connector<ExitSettings> connector() {
            return new ExitConnector();
        }

        @Override
        public ExitSettings settings() {
            return new ExitSettings(Duration.ZERO, true);
        }

        @Override
        public TestContext context() {
            return new TestContext().give(ProcessExit.class, ProcessExit.NAME, (_, _) -> {});
        }

        @Override
        public boolean canReadBack() {
            return false;
        }

        @Override
        public List<String> arrived() {
            throw new UnsupportedOperationException();
        }
    }
}
