package io.temblor.pipeline.script;

import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.NanoClock;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// An event for tests: it comes in at a known time, from a known place.
record GivenEvent(Document document, RecordValue meta) implements Event {
    /// A clock that stands still.
    static final NanoClock CLOCK = new NanoClock() {
        @Override
        public long epochNanos() {
            return INGESTED + 5;
        }

        @Override
        public long nanos() {
            return 0;
        }
    };

    private static final long INGESTED = 1_700_000_000_123_456_789L;
    private static final Origin ORIGIN = new Origin("in", new Split("a/b"));

    /// An event as it comes in, as JSON.
    static GivenEvent of(String json) {
        return new GivenEvent(parse(json), RecordValue.EMPTY);
    }

    /// A value as JSON.
    static Value value(String json) {
        return parse(json).value();
    }

    private static Document parse(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Document document = new Document();
        document.fill(bytes, 0, bytes.length);
        try {
            new JsonParser(new JsonLimits(JsonLimits.DEEPEST, 100, 1 << 26)).parse(document);
        } catch (DecodeException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
        return document;
    }

    @Override
    public Value value() {
        return document.value();
    }

    @Override
    public long ingestNanos() {
        return INGESTED;
    }

    @Override
    public Origin origin() {
        return ORIGIN;
    }

    @Override
    public Optional<Failure> failure() {
        return Optional.empty();
    }

    @Override
    public Event retain() {
        return this;
    }
}
