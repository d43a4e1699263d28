package io.temblor.pipeline.script.std;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginFunctionsTest {
    private static final Origin PEER = origin("127.0.0.1:41371#3", "tcp_server", Map.of("peer", peer("127.0.0.1")));
    private static final Origin FILE = origin("/var/log/syslog", "file", Map.of("path", "/var/log/syslog"));
    private static final Origin PART = new Origin("console", new Split("stdin"));
    private static final Origin NOWHERE = new Origin("", new Split(""));

    private static Value peer(String host) {
        return RecordValue.builder().put("host", host).put("port", 41371).build();
    }

    private static Origin origin(String split, String type, Map<String, Object> meta) {
        return new Origin("in", new Split(split, RecordValue.of(type, Value.of(meta))));
    }

    private static String call(String function, Origin origin) {
        return Call.of(new Call.Context(origin), "origin::" + function).toString();
    }

    @Test
    void knowsThePeer() {
        assertThat(call("scheme", PEER)).isEqualTo("\"tcp_server\"");
        assertThat(call("host", PEER)).isEqualTo("\"127.0.0.1\"");
        assertThat(call("port", PEER)).isEqualTo("41371");
        assertThat(call("path", PEER)).isEqualTo("[]");
        assertThat(call("as_uri_string", PEER)).isEqualTo("\"tcp_server://127.0.0.1:41371\"");
        assertThat(call("as_uri_string", origin("x", "tcp_server", Map.of("peer", peer("::1")))))
                .isEqualTo("\"tcp_server://[::1]:41371\"");
    }

    @Test
    void knowsTheFile() {
        assertThat(call("path", FILE)).isEqualTo("[\"var\",\"log\",\"syslog\"]");
        assertThat(call("as_uri_string", FILE)).isEqualTo("\"file:///var/log/syslog\"");
        assertThat(call("as_uri_record", FILE))
                .isEqualTo("{\"scheme\":\"file\",\"host\":null,\"port\":null,\"path\":[\"var\",\"log\",\"syslog\"]}");
    }

    @Test
    void knowsThePartOfTheSourceWithoutMetadata() {
        assertThat(call("as_uri_string", PART)).isEqualTo("\"console:///stdin\"");
    }

    @Test
    void knowsNothingWithoutConnector() {
        for (String function : new String[] {"scheme", "host", "port", "path", "as_uri_string", "as_uri_record"}) {
            assertThat(call(function, NOWHERE)).as(function).isEqualTo("null");
        }
    }
}
