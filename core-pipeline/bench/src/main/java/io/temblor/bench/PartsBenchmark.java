package io.temblor.bench;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Changes;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.document.Text;
import io.temblor.connector.document.Utf8;
import io.temblor.connector.json.JsonStyle;
import io.temblor.connector.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Single steps with documents that are parsed already, one for each text.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 6, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class PartsBenchmark {
    /// The methods, as a table has them.
    static final List<String> ALL = List.of(
            "findField",
            "findAndCompareText",
            "findAndReadNumber",
            "filterByPattern",
            "copy",
            "copySetAndEncode",
            "makeValue",
            "validateUtf8",
            "frame");

    private static final Key LEVEL = new Key("level");
    private static final Key STATUS = new Key("status");
    private static final Key HOST = new Key("host");
    private static final byte[] ERROR = "error".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HOST_NAME = "web-7.example".getBytes(StandardCharsets.UTF_8);

    /// Name of a [JsonInput].
    @Param("LINES_200B")
    public String input;

    private byte[][] texts;
    private Document[] documents;
    private final Document other = new Document();
    private final Text level = new Text();
    private final JsonWriter writer = new JsonWriter(JsonStyle.PLAIN, 512);
    private final ByteOutput out = new ByteOutput();

    /// Parses the texts.
    @Setup
    public void setUp() throws DecodeException {
        texts = JsonInput.valueOf(input).texts();
        documents = new Document[texts.length];
        for (int i = 0; i < texts.length; i++) {
            documents[i] = new Parsers.Ours().parse(texts[i]);
        }
    }

    @Benchmark
    public void findField(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(document.find(document.root(), STATUS));
        }
    }

    @Benchmark
    public void findAndCompareText(Blackhole hole) {
        for (Document document : documents) {
            document.text(document.find(document.root(), LEVEL), level);
            hole.consume(level.isEqual(ERROR, 0, ERROR.length));
        }
    }

    @Benchmark
    public void findAndReadNumber(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(document.integer(document.find(document.root(), STATUS)));
        }
    }

    /// With the copy of the document that is changed.
    @Benchmark
    public int copySetAndEncode() throws EncodeException {
        out.clear();
        for (Document document : documents) {
            other.copyFrom(document);
            Changes changes = other.changes();
            changes.set(changes.open(other.root()), HOST, changes.text(HOST_NAME, 0, HOST_NAME.length));
            writer.write(other, out);
        }
        return out.size();
    }

    @Benchmark
    public void copy(Blackhole hole) {
        for (Document document : documents) {
            other.copyFrom(document);
            hole.consume(other.root());
        }
    }

    @Benchmark
    public void makeValue(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(document.value(document.root()));
        }
    }

    @Benchmark
    public void validateUtf8(Blackhole hole) {
        for (byte[] text : texts) {
            hole.consume(Utf8.firstInvalid(text, 0, text.length));
        }
    }

    @Benchmark
    public int frame(LineFrames frames) {
        return frames.process(texts);
    }

    @Benchmark
    public long filterByPattern(PatternFilter filter) {
        return filter.process(documents);
    }
}
