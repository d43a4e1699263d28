package io.temblor.bench;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONObject;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Changes;
import io.temblor.connector.document.Document;
import io.temblor.connector.document.Key;
import io.temblor.connector.document.Text;
import io.temblor.connector.json.JsonStyle;
import io.temblor.connector.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
import org.simdjson.JsonValue;

/// What becomes of an event of JSON: it is decoded, two fields are read and compared, and as it passes, it is
/// encoded; perhaps with a field set before. All events pass, so that all is paid for.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 8, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 150, timeUnit = TimeUnit.MILLISECONDS)
public class EventBenchmark {
    private static final String REFUSED = "trace";
    private static final int TOO_HIGH = 600;
    private static final String HOST = "web-7.example";
    private static final byte[] REFUSED_UTF8 = REFUSED.getBytes(StandardCharsets.UTF_8);
    private static final byte[] HOST_UTF8 = HOST.getBytes(StandardCharsets.UTF_8);
    private static final Key LEVEL = new Key("level");
    private static final Key STATUS = new Key("status");
    private static final Key HOST_KEY = new Key("host");

    /// Name of a [JsonInput].
    @Param({"LINES_200B", "LINES_2KB"})
    public String input;

    /// Whether a field is set.
    @Param({"false", "true"})
    public boolean sets;

    private byte[][] texts;
    private final Text level = new Text();
    private final JsonWriter writer = new JsonWriter(JsonStyle.PLAIN, 512);
    private final ByteOutput out = new ByteOutput();

    /// Makes the texts.
    @Setup
    public void setUp() {
        texts = JsonInput.valueOf(input).texts();
    }

    /// Into one output, which is what a sink is given.
    @Benchmark
    public int ours(Parsers.Ours ours) throws DecodeException, EncodeException {
        out.clear();
        for (byte[] text : texts) {
            Document document = ours.parse(text);
            if (passes(document)) {
                if (sets) {
                    Changes changes = document.changes();
                    changes.set(changes.open(document.root()), HOST_KEY, changes.text(HOST_UTF8, 0, HOST_UTF8.length));
                }
                writer.write(document, out);
            }
        }
        return out.size();
    }

    private boolean passes(Document document) {
        int found = document.find(document.root(), LEVEL);
        int status = document.find(document.root(), STATUS);
        document.text(found, level);
        return !level.isEqual(REFUSED_UTF8, 0, REFUSED_UTF8.length) && document.integer(status) < TOO_HIGH;
    }

    @Benchmark
    public void fastjson2(Parsers.Fastjson2 fastjson2, Blackhole hole) {
        for (byte[] text : texts) {
            JSONObject event = fastjson2.parse(text);
            if (!REFUSED.equals(event.getString("level")) && event.getIntValue("status") < TOO_HIGH) {
                if (sets) {
                    event.put("host", HOST);
                }
                hole.consume(JSON.toJSONBytes(event));
            }
        }
    }

    /// Simdjson-java writes no JSON, so that an event leaves as the bytes that came in, and none can be
    /// changed.
    @Benchmark
    @Warmup(iterations = 20)
    @Fork(jvmArgsAppend = {"-XX:+UseSerialGC", "--add-modules=jdk.incubator.vector"})
    public int simdjsonJava(Parsers.Simdjson simdjson) {
        out.clear();
        for (byte[] text : texts) {
            JsonValue event = simdjson.parse(text);
            if (!REFUSED.equals(event.get("level").asString())
                    && event.get("status").asLong() < TOO_HIGH) {
                out.write(text);
            }
        }
        return out.size();
    }

    @Benchmark
    public void jackson(Parsers.Jackson jackson, Blackhole hole) {
        for (byte[] text : texts) {
            Map<String, Object> event = jackson.parse(text);
            if (!REFUSED.equals(event.get("level"))
                    && event.get("status") instanceof Integer status
                    && status < TOO_HIGH) {
                if (sets) {
                    event.put("host", HOST);
                }
                hole.consume(jackson.write(event));
            }
        }
    }
}
