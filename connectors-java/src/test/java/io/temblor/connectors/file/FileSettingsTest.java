package io.temblor.connectors.file;

import static io.temblor.connectors.file.FileFixture.problems;
import static io.temblor.connectors.file.FileFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.DataSize;
import io.temblor.connectors.file.FileSettings.Mode;
import io.temblor.connectors.file.FileSettings.Rotate;
import io.temblor.connectors.file.FileSettings.StartAt;
import io.temblor.connectors.file.FileSettings.Sync;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FileSettingsTest {
    @Test
    void needsNothingButAPath() {
        assertThat(settings("path = x.log"))
                .isEqualTo(new FileSettings(
                        "x.log",
                        Mode.READ,
                        false,
                        StartAt.BEGINNING,
                        new DataSize(65536),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(2),
                        256,
                        true,
                        Sync.FLUSH,
                        new Rotate(Optional.empty(), Optional.empty(), Optional.empty())));
        assertThat(problems("")).containsExactly("path: missing; expected a text");
    }

    @Test
    void takesEverySetting() {
        FileSettings reading = settings("""
                path = "/var/log/*.log", follow = true, start-at = end, chunk-size = 1MiB, scan-interval = 5s
                poll-interval = 10ms, rotation-wait = 0s, max-open-files = 10
                """);
        assertThat(reading.startAt()).isEqualTo(StartAt.END);
        assertThat(reading.chunkSize()).isEqualTo(new DataSize(1 << 20));
        assertThat(reading.maxOpenFiles()).isEqualTo(10);
        FileSettings writing = settings("""
                path = x, mode = append, create-folders = false, sync = batch
                rotate { size = 100MiB, interval = 1h, keep = 7 }
                """);
        assertThat(writing.sync()).isEqualTo(Sync.BATCH);
        assertThat(writing.rotate())
                .isEqualTo(new Rotate(
                        Optional.of(new DataSize(100 << 20)), Optional.of(Duration.ofHours(1)), Optional.of(7)));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThat(problems("path = \"\"")).containsExactly("path: must not be empty");
        assertThat(problems("path = \"a/{b,{c,d}}\""))
                .containsExactly("path: is not a valid glob: Cannot nest groups, in `a/{b,{c,d}}`");
        assertThat(problems("path = \"a\\u0000b\", mode = append"))
                .containsExactly("path: is not a valid path: Nul character not allowed, in `a\\0b`");
        assertThat(problems("path = x, start-at = end"))
                .containsExactly("start-at: may be end only with follow = true");
        assertThat(problems("path = x, chunk-size = 0B, max-open-files = 0"))
                .containsExactly(
                        "chunk-size: must be between 1 and 67108864, but is 0",
                        "max-open-files: must be at least 1, but is 0");
        assertThat(problems("path = x, scan-interval = 0s, poll-interval = 0s"))
                .containsExactly("poll-interval: must be longer than 0", "scan-interval: must be longer than 0");
    }

    @Test
    void refusesSettingsOfTheOtherHalf() {
        assertThat(problems("path = x, mode = append, follow = true"))
                .containsExactly("follow: is for reading, but mode is append");
        assertThat(problems("path = x, rotate { size = 1MiB }"))
                .containsExactly("rotate: is for writing, but mode is read");
        assertThat(problems("path = x, mode = overwrite, rotate { size = 1MiB }"))
                .containsExactly("rotate: does not go with mode overwrite");
    }

    @Test
    void refusesRotationThatNeverEnds() {
        assertThat(problems("path = x, mode = append, rotate { size = 0B, interval = 0s, keep = 0 }"))
                .containsExactly(
                        "rotate.interval: must be longer than 0",
                        "rotate.keep: must be at least 1, but is 0",
                        "rotate.size: must be at least 1, but is 0");
        assertThat(problems("path = x, mode = append, rotate { keep = 3 }"))
                .containsExactly("rotate.keep: needs size or interval");
    }
}
