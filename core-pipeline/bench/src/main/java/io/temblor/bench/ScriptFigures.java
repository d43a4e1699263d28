package io.temblor.bench;

import com.sun.management.ThreadMXBean;
import io.temblor.connector.NanoClock;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.codec.ByteOutput;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.codec.EncodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.json.JsonStyle;
import io.temblor.connector.json.JsonWriter;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.runtime.Frame;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// One measurement of scripts, in a JVM of its own. CPU time of the thread, which stays about the same when
/// the machine has other work.
final class ScriptFigures {
    private static final JsonLimits LIMITS = new JsonLimits(128, 100, 1 << 20);
    private static final Origin ORIGIN = new Origin("bench", new Split("bench"));
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 12;
    private static final int EVALUATIONS = 3_000_000;
    private static final int REPEATS = 300;
    private static final String RECORD = """
            {"time":"2026-11-27T15:00:00Z","host":"web-1","level":"error","status":503,"path":"/api/v1/users",\
            "bytes":1234,"agent":"curl/8.0"}""";

    /// What is measured.
    enum Figure {
        FILTER("script, `event.level == \"error\" and event.status >= 500`, both looked at", "ns"),
        CLASSIFY("script, JSON decoded, classified by the script of T2, encoded", "MB/s"),
        COMPILE("script of 1,000 lines, compiled by a JVM that has compiled none before", "ms");

        private final String title;
        private final String unit;

        Figure(String title, String unit) {
            this.title = title;
            this.unit = unit;
        }

        String title() {
            return title;
        }

        String unit() {
            return unit;
        }
    }

    private ScriptFigures() {}

    /// Prints a figure and the bytes of heap that an event takes; nothing if its data are missing.
    public static void main(String[] args) throws Exception {
        switch (Figure.valueOf(args[0])) {
            case FILTER -> filter();
            case CLASSIFY -> classify();
            case COMPILE -> compile();
        }
    }

    private static CompiledScript script(String text) throws InvalidScriptException {
        return new ScriptCompiler(new LibraryModules()).compile(new Source("bench", text), RecordValue.EMPTY);
    }

    private static void filter() throws InvalidScriptException, DecodeException {
        CompiledScript script = new ScriptCompiler(new LibraryModules())
                .compileExpression(
                        new Source("bench", "event.level == \"error\" and event.status >= 500"), RecordValue.EMPTY);
        Frame frame = script.newFrame(NanoClock.SYSTEM);
        byte[] json = RECORD.getBytes(StandardCharsets.UTF_8);
        Document document = new Document();
        document.fill(json, 0, json.length);
        new JsonParser(LIMITS).parse(document);
        DocumentEvent event = new DocumentEvent(document, ORIGIN);
        List<Double> nanos = new ArrayList<>();
        double allocated = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < EVALUATIONS; i++) {
                frame.begin(event);
                if (script.body().run(frame) == null) {
                    throw new IllegalStateException("a condition yields a value");
                }
            }
            nanos.add((double) (THREADS.getCurrentThreadCpuTime() - start) / EVALUATIONS);
            allocated = (double) (THREADS.getCurrentThreadAllocatedBytes() - bytes) / EVALUATIONS;
        }
        System.out.println(last(nanos) + " " + allocated);
    }

    /// The median of the second half, when the compiler is done.
    private static double last(List<Double> rounds) {
        return new Rounds(rounds.subList(rounds.size() / 2, rounds.size())).median();
    }

    private static void classify() throws Exception {
        BenchFolder folder = BenchFolder.here();
        if (!Files.isReadable(PublishedLines.packed(folder))) {
            return;
        }
        List<byte[]> lines = Files.readString(PublishedLines.unpack(folder).path())
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        String configuration = Files.readString(folder.configurations("temblor").resolve("t2.conf"));
        int begin = configuration.indexOf("\"\"\"") + 3;
        Classifier classifier =
                new Classifier(script(configuration.substring(begin, configuration.indexOf("\"\"\"", begin))));
        List<Double> rates = new ArrayList<>();
        double allocated = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            long bytes = 0;
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                bytes += classifier.run(lines);
            }
            rates.add(bytes * 1e3 / (THREADS.getCurrentThreadCpuTime() - start));
            allocated = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore)
                    / ((long) REPEATS * lines.size());
        }
        System.out.println(last(rates) + " " + allocated);
    }

    /// Decodes lines, runs a script on each, and encodes what comes out.
    private static final class Classifier {
        private final CompiledScript script;
        private final Frame frame;
        private final JsonParser parser = new JsonParser(LIMITS);
        private final JsonWriter writer = new JsonWriter(JsonStyle.PLAIN, 128);
        private final Document document = new Document();
        private final DocumentEvent event = new DocumentEvent(document, ORIGIN);
        private final ByteOutput out = new ByteOutput();

        Classifier(CompiledScript script) {
            this.script = script;
            this.frame = script.newFrame(NanoClock.SYSTEM);
        }

        long run(List<byte[]> lines) throws DecodeException, EncodeException {
            long bytes = 0;
            for (byte[] line : lines) {
                document.fill(line, 0, line.length);
                parser.parse(document);
                frame.begin(event);
                if (script.body().run(frame) != null || frame.metaValue().size() != 3) {
                    throw new IllegalStateException("each line is to be classified");
                }
                out.clear();
                writer.write(frame.document(), out);
                bytes += line.length + 1;
            }
            return bytes;
        }
    }

    private static void compile() throws InvalidScriptException, IOException {
        StringBuilder text = new StringBuilder("use std::{array, string};\n");
        for (int i = 0; i < 111; i++) {
            text.append("""
                    match event.kind%1$d of
                      case %%{ level == "error", status >= %1$d } => let $class%1$d = "slow"; let $rate%1$d = %1$d
                      case r = %%{ present path, host ~= glob|web-%1$d*| } => let $class%1$d = r.path
                      case _ when array::len([event, %1$d]) > 2 => drop
                      case _ => let $class%1$d = string::format("{}-{}", "other", %1$d)
                    end;
                    let event.seen%1$d = patch {"a": %1$d} of insert "b" => event.b; default "c" => %1$d end;
                    let total%1$d = for event.list of case (k, v) when v > %1$d => v * 2 + %1$d end;
                    let event.total%1$d = total%1$d[0];
                    """.formatted(i));
        }
        text.append("event\n");
        long start = System.nanoTime();
        CompiledScript script = script(text.toString());
        double millis = (System.nanoTime() - start) / 1e6;
        if (!script.warnings().isEmpty()) {
            throw new IllegalStateException("the script is to be clean: " + script.warnings());
        }
        System.out.println(millis + " 0");
    }
}
