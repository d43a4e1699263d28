package io.temblor.connectors.tcp;

import io.temblor.connector.testkit.SourceSubject;
import java.io.IOException;

class TlsClientSourceContractTest extends TcpClientSourceContractTest {
    @Override
    protected SourceSubject<?> subject() throws IOException {
        return new Subject(
                        new LineServer(TestCertificates.context("server", "ca").getServerSocketFactory()))
                .underTls();
    }
}
