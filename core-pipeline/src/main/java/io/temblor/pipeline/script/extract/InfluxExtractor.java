package io.temblor.pipeline.script.extract;

import io.temblor.connector.value.Value;
import org.jspecify.annotations.Nullable;

/// The extractor `influx`: texts that are one line of the line protocol of InfluxDB. What it yields is said by
/// [InfluxLine]; a line without a time has that at which the event came in.
final class InfluxExtractor implements Extractor {
    private InfluxExtractor() {}

    static Extractor prepare(String argument) throws InvalidExtractorException {
        Extractors.refuseArgument(argument);
        return new InfluxExtractor();
    }

    @Override
    public @Nullable Value extract(String text) {
        return extract(text, 0);
    }

    @Override
    public @Nullable Value extract(String text, long ingestNanos) {
        return new InfluxLine(text, ingestNanos).read();
    }

    @Override
    public int cost() {
        return 250;
    }
}
