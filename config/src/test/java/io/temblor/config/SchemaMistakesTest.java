package io.temblor.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The promise of [TwentyMistakesTest], for settings that a schema describes.
final class SchemaMistakesTest {
    private static final String SCHEMA = """
            {
              "type": "object",
              "properties": {
                "path": { "type": "string", "format": "path" },
                "mode": { "type": "string", "enum": ["read", "append"], "default": "read" },
                "poll-interval": { "type": "integer", "format": "duration", "default": "1s", "minimum": 1000000 },
                "timeout": { "type": "integer", "format": "duration", "default": "30s" },
                "pause": { "type": "integer", "format": "duration" },
                "shortest": { "type": "integer", "format": "duration", "minimum": 1000000, "default": "1s" },
                "buffer-size": { "type": "integer", "format": "size", "default": "64KiB" },
                "chunk-size": { "type": "integer", "format": "size" },
                "largest": { "type": "integer", "format": "size", "maximum": 1048576 },
                "batch": { "type": "integer", "minimum": 1, "maximum": 1000, "default": 100 },
                "lanes": { "type": "integer", "minimum": 1 },
                "port": { "type": "integer", "minimum": 1, "maximum": 65535 },
                "ratio": { "type": "number", "exclusiveMinimum": 0, "maximum": 1 },
                "fsync": { "type": "boolean", "default": false },
                "name": { "type": "string", "pattern": "^[a-z]+$" },
                "title": { "type": "string", "minLength": 1 },
                "password": { "type": "string", "writeOnly": true },
                "tags": { "type": "array", "items": { "type": "string" }, "maxItems": 2 },
                "hosts": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "host": { "type": "string", "minLength": 1 },
                      "port": { "type": "integer", "maximum": 65535, "default": 80 }
                    },
                    "required": ["host"]
                  }
                },
                "headers": { "type": "object", "additionalProperties": { "type": "string" } },
                "retry": {
                  "type": "object",
                  "properties": {
                    "most": { "type": "integer", "maximum": 10, "default": 3 },
                    "pause": { "type": "integer", "format": "duration" }
                  },
                  "required": ["pause"]
                }
              },
              "required": ["path", "retry"]
            }
            """;

    private static final String FILE = """
            demo {
              pth = in.log
              mode = reed
              poll-interval = 5
              timeout = soon
              pause = -5s
              shortest = 5us
              buffer-size = 64
              chunk-size = 64KB
              largest = 1GiB
              batch = many
              lanes = 0
              port = 70000
              ratio = 0
              fsync = maybe
              name = Bob
              title = ""
              password { hunter = 2 }
              tags = [a, b, c]
              hosts = [
                { host = a, port = 80 }
                { host = "", port = 70000 }
                { hots = b }
                somewhere
              ]
              headers {
                accept = any
                agent = { name = x }
              }
              retry {
                most = 99
                pauze = 1s
              }
              colour = red
            }
            """;

    @Test
    void areReportedAtOnceInTheOrderOfTheFile() {
        assertThat(SchemaBound.of(SCHEMA, FILE).problems())
                .containsExactly(
                        "demo.conf:1: demo.path: missing; expected a path",
                        "demo.conf:2: demo.pth: unknown setting; did you mean path?",
                        "demo.conf:3: demo.mode: found \"reed\"; possible are read, append; did you mean read?",
                        "demo.conf:4: demo.poll-interval: has no unit; write 5s for seconds or 5ms for milliseconds",
                        "demo.conf:5: demo.timeout: expected a duration such as 5s, found \"soon\"",
                        "demo.conf:6: demo.pause: must not be negative, but is -5s",
                        "demo.conf:7: demo.shortest: must be at least 1ms, but is 5us",
                        "demo.conf:8: demo.buffer-size: has no unit; write 64KiB for kibibytes or 64B for bytes",
                        "demo.conf:9: demo.chunk-size: has the unknown unit KB; possible are B, KiB, MiB, GiB, TiB,"
                                + " kB, MB, GB, TB",
                        "demo.conf:10: demo.largest: must be at most 1MiB, but is 1GiB",
                        "demo.conf:11: demo.batch: expected a whole number, found \"many\"",
                        "demo.conf:12: demo.lanes: must be at least 1, but is 0",
                        "demo.conf:13: demo.port: must be between 1 and 65535, but is 70000",
                        "demo.conf:14: demo.ratio: must be more than 0 and at most 1, but is 0",
                        "demo.conf:15: demo.fsync: expected true or false, found \"maybe\"",
                        "demo.conf:16: demo.name: must match `^[a-z]+$`, but is \"Bob\"",
                        "demo.conf:17: demo.title: must not be empty",
                        "demo.conf:18: demo.password: expected a secret text, found a record",
                        "demo.conf:19: demo.tags: must have at most 2 elements, but has 3 elements",
                        "demo.conf:22: demo.hosts[1].host: must not be empty",
                        "demo.conf:22: demo.hosts[1].port: must be at most 65535, but is 70000",
                        "demo.conf:23: demo.hosts[2].host: missing; expected a text",
                        "demo.conf:23: demo.hosts[2].hots: unknown setting; did you mean host?",
                        "demo.conf:24: demo.hosts[3]: expected a record, found \"somewhere\"",
                        "demo.conf:28: demo.headers.agent: expected a text, found a record",
                        "demo.conf:30: demo.retry.pause: missing; expected a duration such as 5s",
                        "demo.conf:31: demo.retry.most: must be at most 10, but is 99",
                        "demo.conf:32: demo.retry.pauze: unknown setting; did you mean pause?",
                        "demo.conf:34: demo.colour: unknown setting; known are [path, mode, poll-interval, timeout,"
                                + " pause, shortest, buffer-size, chunk-size, largest, batch, lanes, port, ratio,"
                                + " fsync, name, title, password, tags, hosts, headers, retry, type]");
    }
}
