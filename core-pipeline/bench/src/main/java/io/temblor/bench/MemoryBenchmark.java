package io.temblor.bench;

import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.json.JsonStyle;
import io.temblor.connector.json.JsonWriter;
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

/// Who owns the bytes of an event: its slot, or the chunk that they were read into.
///
/// All ways go the same steps with the same lines, from chunks of 64 KiB: find the ends of lines, claim slots
/// of a ring, parse or not, and gather what leaves unchanged, with newlines, by 64 slots.
///
/// - `ours`: each line is copied into the document of its slot, and from there into one output, as the engine
///   does.
/// - `chunkCopied`: a slot refers to its chunk; what lies side by side there is copied into the output in one
///   piece.
/// - `chunkLent`: the same, but a piece is not copied: the sink is lent the chunk itself.
///
/// The last two are drawn better than they could be. A document begins at offset 0 and ends with eight bytes
/// of padding and a zero, so to parse within a chunk the newline would have to be a zero meanwhile and all
/// offsets would count from the chunk's beginning; here the document of a slot was filled beforehand, and the
/// copy is left out. Chunks would also have to be counted by the slots that refer to them, kept until the
/// last has left, and one quiet event would keep all of its chunk; that is free here.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 6, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class MemoryBenchmark {
    private static final int BATCH = 64;

    /// Name of a [JsonInput].
    @Param({"LINES_117B", "LINES_700B"})
    public String input;

    /// Whether events are parsed.
    @Param({"false", "true"})
    public boolean parses;

    private final JsonParser parser = new JsonParser(new JsonLimits(512, 1000, 1 << 20));
    private final JsonWriter writer = new JsonWriter(JsonStyle.PLAIN, 512);
    private final ByteOutput out = new ByteOutput(128 * 1024);
    private final ByteOutput stream = new ByteOutput();
    private Slot[] ring;

    /// What a place in the ring has: a document of its own, or a part of a chunk.
    private static final class Slot {
        final Document document = new Document();
        byte[] chunk = {};
        int offset;
        int length;
    }

    /// Makes the stream, and a slot for each of its lines.
    @Setup
    public void setUp() {
        byte[][] texts = JsonInput.valueOf(input).texts();
        ring = new Slot[texts.length];
        for (int i = 0; i < texts.length; i++) {
            ring[i] = new Slot();
            ring[i].document.fill(texts[i], 0, texts[i].length);
            stream.write(texts[i]);
            stream.write('\n');
        }
    }

    @Benchmark
    public void ours(Blackhole hole) throws DecodeException, EncodeException {
        byte[] chunk = stream.array();
        int slots = 0;
        int start = 0;
        for (int end = LineEnds.find(chunk, start); start < stream.size(); end = LineEnds.find(chunk, start)) {
            Document document = ring[slots++].document;
            document.fill(chunk, start, end - start);
            if (parses) {
                parser.parse(document);
            }
            start = end + 1;
            if (slots % BATCH == 0 || start == stream.size()) {
                gather((slots - 1) / BATCH * BATCH, slots);
                hole.consume(out);
            }
        }
    }

    private void gather(int from, int to) throws EncodeException {
        out.clear();
        for (int i = from; i < to; i++) {
            Document document = ring[i].document;
            if (parses) {
                writer.write(document, out);
            } else {
                out.write(document.bytes(), 0, document.length());
            }
            out.write('\n');
        }
    }

    @Benchmark
    public void chunkCopied(Blackhole hole) throws DecodeException {
        throughChunks(hole, true);
    }

    @Benchmark
    public void chunkLent(Blackhole hole) throws DecodeException {
        throughChunks(hole, false);
    }

    private void throughChunks(Blackhole hole, boolean copies) throws DecodeException {
        byte[] chunk = stream.array();
        int slots = 0;
        int start = 0;
        for (int end = LineEnds.find(chunk, start); start < stream.size(); end = LineEnds.find(chunk, start)) {
            Slot slot = ring[slots++];
            slot.chunk = chunk;
            slot.offset = start;
            slot.length = end - start;
            if (parses) {
                slot.document.forgetValue();
                parser.parse(slot.document);
            }
            start = end + 1;
            if (slots % BATCH == 0 || start == stream.size()) {
                gatherPieces((slots - 1) / BATCH * BATCH, slots, copies, hole);
            }
        }
    }

    /// Joins what lies side by side, the newline between included.
    private void gatherPieces(int from, int to, boolean copies, Blackhole hole) {
        out.clear();
        Slot first = ring[from];
        int end = first.offset + first.length + 1;
        for (int i = from + 1; i < to; i++) {
            Slot slot = ring[i];
            if (slot.chunk != first.chunk || slot.offset != end) {
                leave(first, end, copies, hole);
                first = slot;
            }
            end = slot.offset + slot.length + 1;
        }
        leave(first, end, copies, hole);
        hole.consume(out);
    }

    private void leave(Slot first, int end, boolean copies, Blackhole hole) {
        if (copies) {
            out.write(first.chunk, first.offset, end - first.offset);
        } else {
            hole.consume(first.chunk);
            hole.consume(first.offset);
            hole.consume(end);
        }
    }
}
