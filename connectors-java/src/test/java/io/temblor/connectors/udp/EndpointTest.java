package io.temblor.connectors.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import org.junit.jupiter.api.Test;

class EndpointTest {
    @Test
    void isWrittenAsPeopleDo() {
        assertThat(new Endpoint("127.0.0.1", 1514)).hasToString("127.0.0.1:1514");
        assertThat(new Endpoint("::1", 1514)).hasToString("[::1]:1514");
    }

    @Test
    void saysWhereWhatFailed() {
        Endpoint endpoint = new Endpoint("127.0.0.1", 1514);
        assertThat(endpoint.lost(new BindException("Address already in use")))
                .hasMessage("127.0.0.1:1514: address already in use");
        assertThat(endpoint.lost(new UnknownHostException("x"))).hasMessage("127.0.0.1:1514: unknown host");
        assertThat(endpoint.lost(new ClosedChannelException())).hasMessage("127.0.0.1:1514: closed");
        assertThat(endpoint.lost(new ClosedSelectorException())).hasMessage("127.0.0.1:1514: closed");
        assertThat(endpoint.lost(new IOException("UDP failed"))).hasMessage("127.0.0.1:1514: UDP failed");
        assertThat(endpoint.lost(new IOException())).hasMessage("127.0.0.1:1514: java.io.IOException");
    }

    @Test
    void tellsTheFamilyOfItsAddress() throws Exception {
        assertThat(Endpoint.isIpv4(new Endpoint("127.0.0.1", 1).resolved())).isTrue();
        assertThat(Endpoint.isIpv4(new Endpoint("::1", 1).resolved())).isFalse();
        assertThatThrownBy(new Endpoint("nowhere.invalid", 1)::resolved).isInstanceOf(UnknownHostException.class);
    }
}
