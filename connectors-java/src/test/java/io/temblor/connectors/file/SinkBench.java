package io.temblor.connectors.file;

import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.ManualClock;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.StringValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A file sink with a clock that stands still, on a disk that can be bad, and what it said of each event.
final class SinkBench implements AutoCloseable {
    final ManualClock clock = new ManualClock();
    final TestContext context = new TestContext(clock);
    final RecordingOutcomes outcomes = new RecordingOutcomes();
    final BadDisk disk = new BadDisk();
    final FileSink sink;
    private final List<ListBatch.Entry> entries = new ArrayList<>();

    SinkBench(FileSettings settings) {
        sink = new FileSink(settings, context, disk);
    }

    SinkBench open() throws Exception {
        sink.open(1);
        return this;
    }

    /// Closes and opens, and writes again what has no final outcome.
    SinkBench reopen() throws Exception {
        sink.close();
        sink.open(2);
        return rewrite();
    }

    SinkBench rewrite() throws Exception {
        List<Long> left = outcomes.unsettled();
        if (!left.isEmpty()) {
            outcomes.write(sink, new ListBatch(0, entries).again(left));
        }
        return this;
    }

    /// Writes a batch of texts as they are.
    SinkBench write(String... payloads) throws Exception {
        List<ListBatch.Entry> batch = Stream.of(payloads)
                .map(text -> new ListBatch.Entry(new StringValue(text), text.getBytes(StandardCharsets.UTF_8)))
                .toList();
        long first = entries.size();
        entries.addAll(batch);
        outcomes.write(sink, new ListBatch(first, batch));
        return this;
    }

    @Override
    public void close() {
        sink.close();
    }
}
