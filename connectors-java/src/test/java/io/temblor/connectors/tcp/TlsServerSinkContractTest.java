package io.temblor.connectors.tcp;

import io.temblor.connector.testkit.SinkSubject;
import java.io.IOException;

class TlsServerSinkContractTest extends TcpServerSinkContractTest {
    @Override
    protected SinkSubject<?> subject() throws IOException {
        return new Subject().underTls();
    }
}
