package io.temblor.connectors.udp;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.Binder;
import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.connector.DataSize;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UdpSettingsTest {
    @Test
    void aServerNeedsNothingButAPort() {
        ServerSettings expected = new ServerSettings();
        expected.port = 1514;
        assertThat(server("port = 1514")).isEqualTo(expected.record());
        assertThat(serverProblems("")).containsExactly("port: missing; expected a whole number");
    }

    @Test
    void aServerTakesEverySetting() {
        assertThat(server("""
                host = 0.0.0.0, port = 0, receive-buffer = 4MiB, max-datagram = 2KiB, peer-metadata = true
                multicast-group = 239.1.2.3, multicast-interface = eth0, reuse-port = true
                """))
                .isEqualTo(new UdpServerSettings(
                        "0.0.0.0",
                        0,
                        Optional.of(new DataSize(4 << 20)),
                        new DataSize(2048),
                        true,
                        Optional.of("239.1.2.3"),
                        Optional.of("eth0"),
                        true));
    }

    @Test
    void aServerRefusesWhatCannotWork() {
        assertThat(serverProblems("host = \"\", port = -1, receive-buffer = 0B, max-datagram = 65537B"))
                .containsExactlyInAnyOrder(
                        "host: must not be empty",
                        "port: must be between 0 and 65535, but is -1",
                        "receive-buffer: must be between 1B and 1GiB, but is 0B",
                        "max-datagram: must be between 1B and 64KiB, but is 65537B");
        assertThat(serverProblems("port = 65536, receive-buffer = 2GiB, max-datagram = 0B"))
                .containsExactlyInAnyOrder(
                        "port: must be between 0 and 65535, but is 65536",
                        "receive-buffer: must be between 1B and 1GiB, but is 2GiB",
                        "max-datagram: must be between 1B and 64KiB, but is 0B");
    }

    @Test
    void aServerJoinsOnlyGroupsOfWhichItCanHear() {
        assertThat(server("port = 1, host = 239.1.2.3, multicast-group = 239.1.2.3")
                        .host())
                .isEqualTo("239.1.2.3");
        assertThat(server("port = 1, host = \"::\", multicast-group = \"ff02::1\"")
                        .host())
                .isEqualTo("::");
        assertThat(serverProblems("port = 1, multicast-group = 239.1.2.3"))
                .containsExactly(
                        "host: must be 0.0.0.0 or 239.1.2.3 to hear of that multicast-group," + " but is 127.0.0.1");
        assertThat(serverProblems("port = 1, host = localhost, multicast-group = \"ff02::1\""))
                .containsExactly("host: must be :: or ff02::1 to hear of that multicast-group, but is localhost");
    }

    @Test
    void aServerRefusesWhatIsNoGroup() {
        String right = "multicast-group: must be an address between 224.0.0.0 and 239.255.255.255,"
                + " or one that begins with ff, but is ";
        assertThat(serverProblems("port = 1, multicast-group = 192.0.2.1")).containsExactly(right + "`192.0.2.1`");
        assertThat(serverProblems("port = 1, multicast-group = all-hosts")).containsExactly(right + "`all-hosts`");
        assertThat(serverProblems("port = 1, multicast-interface = eth0"))
                .containsExactly("multicast-interface: belongs to multicast-group, which is not given");
    }

    @Test
    void aClientNeedsNothingButHostAndPort() {
        assertThat(client("host = example.org, port = 514"))
                .isEqualTo(new UdpClientSettings("example.org", 514, Optional.empty(), false));
        assertThat(clientProblems(""))
                .containsExactlyInAnyOrder("host: missing; expected a text", "port: missing; expected a whole number");
    }

    @Test
    void aClientTakesEverySetting() {
        assertThat(client("host = 255.255.255.255, port = 514, send-buffer = 1MiB, broadcast = true"))
                .isEqualTo(new UdpClientSettings("255.255.255.255", 514, Optional.of(new DataSize(1 << 20)), true));
    }

    @Test
    void aClientRefusesWhatCannotWork() {
        assertThat(clientProblems("host = \"\", port = 0, send-buffer = 0B"))
                .containsExactlyInAnyOrder(
                        "host: must not be empty",
                        "port: must be between 1 and 65535, but is 0",
                        "send-buffer: must be between 1B and 1GiB, but is 0B");
    }

    private static UdpServerSettings server(String hocon) {
        return bind(hocon, UdpServerSettings.class, "udp_server").orElseThrow();
    }

    private static List<String> serverProblems(String hocon) {
        return problems(hocon, UdpServerSettings.class, "udp_server");
    }

    private static UdpClientSettings client(String hocon) {
        return bind(hocon, UdpClientSettings.class, "udp_client").orElseThrow();
    }

    private static List<String> clientProblems(String hocon) {
        return problems(hocon, UdpClientSettings.class, "udp_client");
    }

    private static <S extends Record> Optional<S> bind(String hocon, Class<S> type, String connector) {
        Configuration configuration = load(hocon);
        Optional<S> bound = Binder.bind(configuration.root(), type, configuration.defaults("connector", connector));
        assertThat(configuration.problems().list()).isEmpty();
        return bound;
    }

    /// What is wrong with settings, each as `setting: problem`.
    private static <S extends Record> List<String> problems(String hocon, Class<S> type, String connector) {
        Configuration configuration = load(hocon);
        Optional<S> bound = Binder.bind(configuration.root(), type, configuration.defaults("connector", connector));
        assertThat(bound).isEmpty();
        return configuration.problems().list().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
    }

    private static Configuration load(String hocon) {
        return ConfigFiles.ofText("test.conf", hocon).with(Defaults.reference()).load();
    }
}
