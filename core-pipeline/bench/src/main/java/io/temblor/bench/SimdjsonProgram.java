package io.temblor.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Simdjson itself, in C++: the limit of what can be hoped for. Left out where the script `run` could not
/// compile it.
final class SimdjsonProgram {
    private SimdjsonProgram() {}

    /// Measures a task, if it is one that the program can do.
    static void measure(JsonTask task, JsonFigures figures) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("bench.folder", "core-pipeline/bench"), "target/tools/simdjson");
        boolean canDo = task.table().equals("parse") || task.table().equals("event") && !task.sets();
        if (!canDo || !Files.isExecutable(program)) {
            return;
        }
        Path texts = Files.createTempFile("bench", ".json");
        try {
            write(task.input(), texts);
            for (double nanos : run(program, task.table(), texts)) {
                figures.add(task, JsonFigures.SIMDJSON_CPP, nanos);
            }
        } finally {
            Files.delete(texts);
        }
    }

    /// Each text behind its length in a line.
    private static void write(JsonInput input, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] text : input.texts()) {
                out.write((text.length + "\n").getBytes(StandardCharsets.US_ASCII));
                out.write(text);
            }
        }
    }

    private static double[] run(Path program, String task, Path texts) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(program.toString(), task, texts.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (process.waitFor() != 0) {
            throw new IOException(program + " failed with exit code " + process.exitValue());
        }
        return printed.lines().mapToDouble(Double::parseDouble).toArray();
    }
}
