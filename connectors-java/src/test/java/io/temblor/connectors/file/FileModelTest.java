package io.temblor.connectors.file;

import static io.temblor.connectors.file.FileFixture.settings;
import static io.temblor.connectors.file.SourceBench.FOLLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Position;
import io.temblor.connector.testkit.Appended;
import io.temblor.connector.testkit.RecordingBatch;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random histories of a log: lines are appended, whole or in pieces, the log is rotated in one way or the
/// other, the source is stopped and started again. Every line must come exactly once, as long as a rotated file
/// is read to its end before the next rotation, and the source has read something of a file that is rotated
/// while it is stopped: otherwise it knows nothing of that file.
final class FileModelTest {
    private static final int HISTORIES = 40;
    private static final int STEPS = 80;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"a.log, RENAME", "a.log*, RENAME", "a.log, TRUNCATE", "*.log, TRUNCATE", "a.log, RENAME_LATE"})
    void readsEveryLineOnce(String glob, Rotation rotation) throws Exception {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Path home = Files.createDirectory(folder.resolve("history-" + seed));
            try (Run run = new Run(home, glob, rotation, new Random(seed))) {
                for (int step = 0; step < STEPS; step++) {
                    run.step();
                }
                run.finish();
                assertThat(run.lines()).as("seed %d", seed).isEqualTo(run.written());
            }
        }
    }

    private enum Rotation {
        RENAME,
        /// The new file appears some time after the old one was renamed.
        RENAME_LATE,
        TRUNCATE
    }

    private static final class Run implements AutoCloseable {
        private final Path home;
        private final Path path;
        private final Rotation rotation;
        private final Random random;
        private final FileSettings settings;
        private final boolean ordered;
        private final List<String> written = new ArrayList<>();
        private final Engine engine = new Engine();
        private SourceBench bench;
        private boolean running;
        private int secondsSinceRotation;
        private String unfinished = "";
        private int rotations;
        private int linesBeforeRotation;

        Run(Path home, String glob, Rotation rotation, Random random) throws Exception {
            this.home = home;
            this.rotation = rotation;
            this.random = random;
            path = home.resolve("a.log");
            ordered = !glob.equals("a.log*");
            settings = settings(home.resolve(glob), FOLLOW + "chunk-size = " + (1 + random.nextInt(40)) + "B");
            bench = new SourceBench(settings);
            Files.createFile(path);
            start();
        }

        void step() throws Exception {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> append();
                case 4, 5 -> poll();
                case 6, 7 -> pass(1 + random.nextInt(3));
                case 8 -> rotate();
                default -> stopOrStart();
            }
        }

        private void append() throws Exception {
            if (unfinished.isEmpty()) {
                unfinished = "line " + written.size() + " " + "x".repeat(random.nextInt(30)) + "\n";
                written.add(unfinished);
            }
            secondsSinceRotation = Files.exists(path) ? secondsSinceRotation : 0;
            int length = random.nextInt(3) == 0 ? 1 + random.nextInt(unfinished.length()) : unfinished.length();
            Files.writeString(
                    path, unfinished.substring(0, length), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            unfinished = unfinished.substring(length);
        }

        private void poll() throws Exception {
            if (running) {
                bench.poll();
            }
        }

        private void pass(int seconds) throws Exception {
            if (running) {
                bench.after(Duration.ofSeconds(seconds));
                secondsSinceRotation += seconds;
            }
        }

        private void rotate() throws Exception {
            boolean possible = running ? secondsSinceRotation >= 5 : engine.lines.size() > linesBeforeRotation;
            if (!possible || !unfinished.isEmpty() || !Files.exists(path)) {
                return;
            }
            linesBeforeRotation = running ? written.size() : linesBeforeRotation;
            switch (rotation) {
                case RENAME -> {
                    rename();
                    Files.createFile(path);
                }
                case RENAME_LATE -> {
                    rename();
                    pass(random.nextInt(4));
                }
                case TRUNCATE -> {
                    poll();
                    if (running) {
                        truncate();
                    }
                }
            }
            secondsSinceRotation = 0;
        }

        /// The times of files are too coarse to tell the order of what happens within a test.
        private void rename() throws Exception {
            Path renamed = Files.move(path, home.resolve("a.log." + ++rotations));
            Files.setLastModifiedTime(renamed, FileTime.fromMillis(1000L * rotations));
        }

        private void truncate() throws Exception {
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                file.truncate(0);
            }
        }

        private void stopOrStart() throws Exception {
            if (running) {
                stop();
            } else {
                start();
            }
        }

        private void stop() {
            bench.close();
            engine.take(bench.batch);
            running = false;
        }

        private void start() throws Exception {
            bench = new SourceBench(settings, new RecordingBatch(1 + random.nextInt(4)));
            bench.open(engine.positions);
            running = true;
            secondsSinceRotation = 0;
        }

        void finish() throws Exception {
            while (!unfinished.isEmpty()) {
                append();
            }
            if (!running) {
                start();
            }
            pass(20);
            stop();
        }

        /// Between the splits of a glob that selects old and new names there is no order.
        private List<String> lines() {
            return ordered ? engine.lines : engine.lines.stream().sorted().toList();
        }

        private List<String> written() {
            return ordered ? written : written.stream().sorted().toList();
        }

        @Override
        public void close() {
            bench.close();
        }
    }

    /// Cuts streams into lines, and keeps the position behind the last whole one of each split.
    private static final class Engine {
        private final List<String> lines = new ArrayList<>();
        private final Map<String, Position> positions = new HashMap<>();

        void take(RecordingBatch batch) {
            Map<String, StringBuilder> held = new HashMap<>();
            for (Appended each : batch.appended()) {
                String id = each.split().id();
                StringBuilder partial = held.computeIfAbsent(id, _ -> new StringBuilder());
                if (each instanceof Appended.Chunk chunk) {
                    cut(id, chunk, partial);
                } else {
                    assertThat(partial).as("held at the end of %s", id).isEmpty();
                }
            }
        }

        private void cut(String id, Appended.Chunk chunk, StringBuilder partial) {
            String text = chunk.text();
            for (int i = 0; i < text.length(); i++) {
                partial.append(text.charAt(i));
                if (text.charAt(i) == '\n') {
                    lines.add(partial.toString());
                    partial.setLength(0);
                    positions.put(id, chunk.first().plus(i + 1));
                }
            }
        }
    }
}
