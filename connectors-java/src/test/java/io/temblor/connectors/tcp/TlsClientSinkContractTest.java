package io.temblor.connectors.tcp;

import io.temblor.connector.testkit.SinkSubject;
import java.io.IOException;

class TlsClientSinkContractTest extends TcpClientSinkContractTest {
    @Override
    protected SinkSubject<?> subject() throws IOException {
        return new Subject(
                        new LineServer(TestCertificates.context("server", "ca").getServerSocketFactory()))
                .underTls();
    }
}
