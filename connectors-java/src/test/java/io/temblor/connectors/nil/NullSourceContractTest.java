package io.temblor.connectors.nil;

import io.temblor.connector.Connector;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.testkit.SourceContract;
import io.temblor.connector.testkit.SourceSubject;
import java.util.List;

class NullSourceContractTest extends SourceContract {
    @Override
    protected SourceSubject<?> subject() {
        return new Subject();
    }

    private record Subject() implements SourceSubject<NoSettings> {
        @Override
        public Connector<NoSettings> connector() {
            return new NullConnector();
        }

        @Override
        public NoSettings settings() {
            return new NoSettings();
        }

        @Override
        public List<String> offer(List<String> payloads) {
            return List.of();
        }
    }
}
