package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.DataSize;
import io.temblor.connector.Secret;
import io.temblor.connector.SettingChecks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The promise: all problems at once, in the order of the file, each at its line.
final class TwentyMistakesTest {
    enum Mode {
        READ,
        APPEND
    }

    record Retry(int most, Duration pause) {
        Retry {
            new SettingChecks().between("most", most, 1, 10).verify();
        }
    }

    record Endpoint(String host, int port) {
        Endpoint {
            new SettingChecks()
                    .notEmpty("host", host)
                    .between("port", port, 1, 65_535)
                    .verify();
        }
    }

    record Settings(
            Path path,
            Mode mode,
            Duration pollInterval,
            Duration timeout,
            Duration pause,
            DataSize bufferSize,
            DataSize chunkSize,
            int batch,
            int lanes,
            double ratio,
            boolean fsync,
            String name,
            Secret password,
            Optional<Integer> limit,
            List<Endpoint> hosts,
            Map<String, String> headers,
            Retry retry) {}

    private static final String FILE = """
            demo {
              pth = in.log
              mode = reed
              poll-interval = 5
              timeout = soon
              pause = -5s
              buffer-size = 64
              chunk-size = 64KB
              batch = many
              lanes = 3000000000
              ratio = half
              fsync = maybe
              name = [a, b]
              password { hunter = 2 }
              limit = 1.5
              hosts = [
                { host = a, port = 80 }
                { host = "", port = 70000 }
                { hots = b, port = 80 }
                somewhere
              ]
              headers {
                accept = any
                agent = { name = x }
              }
              retry {
                most = 99
              }
              retry.pauze = 1s
              colour = red
            }
            """;

    @Test
    void areReportedAtOnceInTheOrderOfTheFile() {
        assertThat(Bound.of(Settings.class, FILE, "retry.pause = 1s").problems())
                .containsExactly(
                        "demo.conf:1: demo.path: missing; expected a path",
                        "demo.conf:2: demo.pth: unknown setting; did you mean path?",
                        "demo.conf:3: demo.mode: found \"reed\"; possible are read, append; did you mean read?",
                        "demo.conf:4: demo.poll-interval: has no unit; write 5s for seconds or 5ms for milliseconds",
                        "demo.conf:5: demo.timeout: expected a duration such as 5s, found \"soon\"",
                        "demo.conf:6: demo.pause: must not be negative, but is -5s",
                        "demo.conf:7: demo.buffer-size: has no unit; write 64KiB for kibibytes or 64B for bytes",
                        "demo.conf:8: demo.chunk-size: has the unknown unit KB; possible are B, KiB, MiB, GiB, TiB,"
                                + " kB, MB, GB, TB",
                        "demo.conf:9: demo.batch: expected a whole number, found \"many\"",
                        "demo.conf:10: demo.lanes: expected a whole number from -2147483648 to 2147483647, found"
                                + " 3000000000",
                        "demo.conf:11: demo.ratio: expected a number, found \"half\"",
                        "demo.conf:12: demo.fsync: expected true or false, found \"maybe\"",
                        "demo.conf:13: demo.name: expected a text, found a list",
                        "demo.conf:14: demo.password: expected a secret text, found a record",
                        "demo.conf:15: demo.limit: expected a whole number, found 1.5",
                        "demo.conf:18: demo.hosts[1].host: must not be empty",
                        "demo.conf:18: demo.hosts[1].port: must be between 1 and 65535, but is 70000",
                        "demo.conf:19: demo.hosts[2].host: missing; expected a text",
                        "demo.conf:19: demo.hosts[2].hots: unknown setting; did you mean host?",
                        "demo.conf:20: demo.hosts[3]: expected a record, found \"somewhere\"",
                        "demo.conf:24: demo.headers.agent: expected a text, found a record",
                        "demo.conf:27: demo.retry.most: must be between 1 and 10, but is 99",
                        "demo.conf:29: demo.retry.pauze: unknown setting; did you mean pause?",
                        "demo.conf:30: demo.colour: unknown setting; known are [path, mode, poll-interval, timeout,"
                                + " pause, buffer-size, chunk-size, batch, lanes, ratio, fsync, name, password,"
                                + " limit, hosts, headers, retry]");
    }
}
