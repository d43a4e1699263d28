package io.temblor.bench;

import io.temblor.connector.DataSize;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.codec.JsonCodecProvider;
import io.temblor.pipeline.codec.JsonSettings;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A line of JSON into a value, and back.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonBenchmark {
    private final byte[] line = LogLines.json(200);
    private final Codec codec =
            new JsonCodecProvider().codec(new JsonSettings(512, 1000, new DataSize(1 << 20), false));
    private final ByteOutput out = new ByteOutput();

    /// Reads a log record of 200 bytes.
    @Benchmark
    public @Nullable Value decode() throws DecodeException {
        return codec.decode(line, 0, line.length - 1);
    }

    /// Reads a log record of 200 bytes and writes it again.
    @Benchmark
    public int decodeAndEncode() throws DecodeException, EncodeException {
        Value value = codec.decode(line, 0, line.length - 1);
        out.clear();
        codec.encode(value == null ? Value.NULL : value, out);
        return out.size();
    }
}
