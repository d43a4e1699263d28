package io.temblor.connectors.file;

import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.TestContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A file source with a clock that stands still, and all that it appended.
final class SourceBench implements AutoCloseable {
    static final String FOLLOW = "follow = true\n";

    final ManualClock clock = new ManualClock();
    final TestContext context = new TestContext(clock);
    final RecordingBatch batch;
    final FileSource source;
    PollResult last = PollResult.IDLE;

    SourceBench(FileSettings settings) {
        this(settings, new RecordingBatch());
    }

    SourceBench(FileSettings settings, RecordingBatch batch) {
        this(settings, batch, Opener.SYSTEM);
    }

    SourceBench(FileSettings settings, RecordingBatch batch, Opener opener) {
        this.batch = batch;
        source = new FileSource(settings, context, opener);
    }

    static SourceBench follow(Path path) throws Exception {
        return new SourceBench(FileFixture.settings(path, FOLLOW)).open();
    }

    static SourceBench follow(Path path, Map<String, Position> positions) throws Exception {
        return new SourceBench(FileFixture.settings(path, FOLLOW)).open(positions);
    }

    SourceBench open() throws Exception {
        return open(Map.of());
    }

    SourceBench open(Map<String, Position> positions) throws Exception {
        source.open(positions, 1);
        return this;
    }

    SourceBench reopen(Map<String, Position> positions) throws Exception {
        source.close();
        batch.reopened();
        source.open(positions, 2);
        return this;
    }

    /// Polls without a wait until there is nothing more.
    SourceBench poll() throws Exception {
        do {
            last = batch.poll(source, 0);
        } while (last == PollResult.MORE);
        return this;
    }

    /// Lets a scan interval pass, and polls.
    SourceBench scan() throws Exception {
        return after(Duration.ofSeconds(1));
    }

    /// Lets time pass in steps of a scan interval, and polls at each.
    SourceBench after(Duration time) throws Exception {
        for (Duration left = time; left.isPositive(); left = left.minusSeconds(1)) {
            clock.advance(left.compareTo(Duration.ofSeconds(1)) < 0 ? left : Duration.ofSeconds(1));
            poll();
        }
        return this;
    }

    String text(Path path) {
        return batch.text(path.toString());
    }

    @Override
    public void close() {
        source.close();
    }
}
