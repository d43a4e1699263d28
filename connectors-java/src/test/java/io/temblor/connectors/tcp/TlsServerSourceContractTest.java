package io.temblor.connectors.tcp;

import io.temblor.connector.testkit.SourceSubject;
import java.io.IOException;

class TlsServerSourceContractTest extends TcpServerSourceContractTest {
    @Override
    protected SourceSubject<?> subject() throws IOException {
        return new Subject().underTls();
    }
}
