package io.temblor.connectors.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.Binder;
import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.connector.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TcpSettingsTest {
    @Test
    void aServerNeedsNothingButAPort() {
        ServerSettings expected = new ServerSettings();
        expected.port = 4242;
        expected.maxConnections = 1024;
        assertThat(server("port = 4242")).isEqualTo(expected.record());
        assertThat(serverProblems("")).containsExactly("port: missing; expected a whole number");
    }

    @Test
    void aServerTakesEverySetting() {
        TcpServerSettings settings = server("""
                host = "::", port = 0, backlog = 5, max-connections = 7, read-size = 1KiB, keep-alive = false
                idle-timeout = 5m, linger = 0s, write-timeout = 1s, no-peer = reject
                tls { certificate = a.pem, key = b.pem, password = secret, client-ca = c.pem, handshake-timeout = 2s }
                """);
        assertThat(settings.idleTimeout()).contains(Duration.ofMinutes(5));
        assertThat(settings.noPeer()).isEqualTo(TcpServerSettings.NoPeer.REJECT);
        assertThat(settings.tls())
                .contains(new TcpServerTls(
                        Optional.of(Path.of("a.pem")),
                        Optional.of(Path.of("b.pem")),
                        Optional.empty(),
                        Optional.of(new Secret("secret")),
                        Optional.of(Path.of("c.pem")),
                        Duration.ofSeconds(2)));
    }

    @Test
    void aServerRefusesWhatCannotWork() {
        assertThat(serverProblems("host = \"\", port = 65536, backlog = 0, max-connections = 0, read-size = 2MiB"))
                .containsExactlyInAnyOrder(
                        "host: must not be empty",
                        "port: must be between 0 and 65535, but is 65536",
                        "backlog: must be at least 1, but is 0",
                        "max-connections: must be at least 1, but is 0",
                        "read-size: must be between 1B and 1MiB, but is 2MiB");
        assertThat(serverProblems("port = 1, idle-timeout = 0s, write-timeout = 0s"))
                .containsExactlyInAnyOrder(
                        "idle-timeout: must be longer than 0", "write-timeout: must be longer than 0");
        assertThat(serverProblems("port = 1, no-peer = drop"))
                .containsExactly("no-peer: found \"drop\"; possible are wait, reject");
    }

    @Test
    void aServerRefusesTlsWithoutAnIdentity() {
        assertThat(serverProblems("port = 1, tls {}"))
                .containsExactly("tls.certificate: missing; TLS needs certificate and key, or a keystore");
        assertThat(serverProblems("port = 1, tls { certificate = a.pem }"))
                .containsExactly("tls.key: belongs to certificate: give both or neither");
        assertThat(serverProblems("port = 1, tls { certificate = a.pem, key = b.pem, keystore = c.p12 }"))
                .containsExactly("tls.keystore: cannot be given beside certificate");
        assertThat(serverProblems("port = 1, tls { keystore = c.p12, handshake-timeout = 0s }"))
                .containsExactly("tls.handshake-timeout: must be longer than 0");
    }

    @Test
    void aClientNeedsNothingButHostAndPort() {
        ClientSettings expected = new ClientSettings(4242);
        expected.host = "example.org";
        assertThat(client("host = example.org, port = 4242")).isEqualTo(expected.record());
        assertThat(clientProblems(""))
                .containsExactlyInAnyOrder("host: missing; expected a text", "port: missing; expected a whole number");
    }

    @Test
    void aClientTurnsTlsOnWithAnEmptySection() {
        assertThat(client("host = example.org, port = 4242, tls {}").tls())
                .contains(new TcpClientTls(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true));
    }

    @Test
    void aClientTakesEverySetting() {
        TcpClientSettings settings = client("""
                host = example.org, port = 4242, connect-timeout = 1s, no-delay = false, keep-alive = false
                read-size = 1KiB, write-timeout = 1s, on-close = stop
                tls { ca = a.pem, keystore = b.p12, password = secret, server-name = x, verify-hostname = false }
                """);
        assertThat(settings.onClose()).isEqualTo(TcpClientSettings.OnClose.STOP);
        assertThat(settings.tls())
                .contains(new TcpClientTls(
                        Optional.of(Path.of("a.pem")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Path.of("b.p12")),
                        Optional.of(new Secret("secret")),
                        Optional.of("x"),
                        false));
    }

    @Test
    void aClientRefusesWhatCannotWork() {
        assertThat(clientProblems("host = x, port = 0, connect-timeout = 0s, write-timeout = 0s, read-size = 0B"))
                .containsExactlyInAnyOrder(
                        "port: must be between 1 and 65535, but is 0",
                        "connect-timeout: must be longer than 0",
                        "write-timeout: must be longer than 0",
                        "read-size: must be between 1B and 1MiB, but is 0B");
        assertThat(clientProblems("host = x, port = 1, tls { key = b.pem }"))
                .containsExactly("tls.key: belongs to certificate: give both or neither");
        assertThat(clientProblems("host = x, port = 1, tls { server-name = \"a b\" }"))
                .containsExactly("tls.server-name: is not a host name, but `a b`");
    }

    private static TcpServerSettings server(String hocon) {
        return bind(hocon, TcpServerSettings.class, "tcp_server").orElseThrow();
    }

    private static List<String> serverProblems(String hocon) {
        return problems(hocon, TcpServerSettings.class, "tcp_server");
    }

    private static TcpClientSettings client(String hocon) {
        return bind(hocon, TcpClientSettings.class, "tcp_client").orElseThrow();
    }

    private static List<String> clientProblems(String hocon) {
        return problems(hocon, TcpClientSettings.class, "tcp_client");
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
