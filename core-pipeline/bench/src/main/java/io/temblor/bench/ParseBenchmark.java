package io.temblor.bench;

import io.temblor.connector.codec.DecodeException;
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

/// Reads JSON texts, all of them in each operation.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 8, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 150, timeUnit = TimeUnit.MILLISECONDS)
public class ParseBenchmark {
    /// Name of a [JsonInput].
    @Param({"TWITTER", "CITM", "LINES_200B", "LINES_2KB"})
    public String input;

    private byte[][] texts;

    /// Makes the texts.
    @Setup
    public void setUp() {
        texts = JsonInput.valueOf(input).texts();
    }

    @Benchmark
    public void ours(Parsers.Ours ours, Blackhole hole) throws DecodeException {
        for (byte[] text : texts) {
            hole.consume(ours.parse(text));
        }
    }

    @Benchmark
    public void fastjson2(Parsers.Fastjson2 fastjson2, Blackhole hole) {
        for (byte[] text : texts) {
            hole.consume(fastjson2.parse(text));
        }
    }

    @Benchmark
    @Warmup(iterations = 20)
    @Fork(jvmArgsAppend = {"-XX:+UseSerialGC", "--add-modules=jdk.incubator.vector"})
    public void simdjsonJava(Parsers.Simdjson simdjson, Blackhole hole) {
        for (byte[] text : texts) {
            hole.consume(simdjson.parse(text));
        }
    }

    @Benchmark
    public void jackson(Parsers.Jackson jackson, Blackhole hole) {
        for (byte[] text : texts) {
            hole.consume(jackson.parse(text));
        }
    }
}
