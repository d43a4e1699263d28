package io.temblor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the kernel knows of a process, read from `/proc`.
final class ProcessFigures {
    /// What one tick of the times in `/proc/PID/stat` is. The kernel's own clock may be another; this is
    /// fixed for all that read the file on the architectures that Java runs on.
    private static final long NANOS_PER_TICK = 10_000_000;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private ProcessFigures() {}

    /// The CPU time that all threads of a process have used, those that have ended among them.
    static long cpuNanos(long pid) throws IOException {
        return cpuNanos(Files.readString(Path.of("/proc/" + pid + "/stat")));
    }

    /// The CPU time in the text of `/proc/PID/stat`.
    static long cpuNanos(String stat) {
        // The second field is the name of the program, in parentheses, and may have spaces and parentheses in it.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * NANOS_PER_TICK;
    }

    /// The CPU time of those threads of a process, still alive, whose names begin so. A name ends after 15 bytes.
    static long threadNanos(long pid, String name) throws IOException {
        long sum = 0;
        for (Path thread : threads(pid)) {
            try {
                if (Files.readString(thread.resolve("comm")).startsWith(name)) {
                    String times = Files.readString(thread.resolve("schedstat"));
                    sum += Long.parseLong(times.substring(0, times.indexOf(' ')));
                }
            } catch (NoSuchFileException _) {
                // It has ended just now.
            }
        }
        return sum;
    }

    private static List<Path> threads(long pid) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.toList();
        }
    }

    /// The bytes that a process has read, from files and connections alike.
    static long readBytes(long pid) throws IOException {
        return readBytes(Files.readString(Path.of("/proc/" + pid + "/io")));
    }

    /// The bytes read in the text of `/proc/PID/io`.
    static long readBytes(String io) {
        return io.lines()
                .filter(line -> line.startsWith("rchar:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /// The most memory that a process has had, in MiB.
    static double peakMebibytes(long pid) throws IOException {
        return peakMebibytes(Files.readString(Path.of("/proc/" + pid + "/status")));
    }

    /// The peak in the text of `/proc/PID/status`.
    static double peakMebibytes(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElse(Double.NaN);
    }
}
