package io.temblor.connectors.nil;

import io.temblor.connector.Connector;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import java.util.List;

class NullSinkContractTest extends SinkContract {
    @Override
    protected SinkSubject<?> subject() {
        return new Subject();
    }

    private record Subject() implements SinkSubject<NoSettings> {
        @Override
        public Connector<NoSettings> connector() {
            return new NullConnector();
        }

        @Override
        public NoSettings settings() {
            return new NoSettings();
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
