package io.temblor.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much the threads of a JVM have allocated since they were started, as `jcmd PID Thread.print -e` says.
/// It says so in whole KiB from 100 KiB on, and in whole MiB from 100 MiB on.
record AllocatedBytes(Map<String, Long> threads) {
    private static final Pattern THREAD = Pattern.compile("^\"(.*)\" #(\\d+) .* allocated=(\\d+)([BKMGT]) ");
    private static final String UNITS = "BKMGT";
    /// The thread that answers, which would do nothing if nobody asked.
    private static final String ASKED = "Attach Listener";

    /// Asks the JVM with that process id.
    static AllocatedBytes of(long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        AllocatedBytes read =
                parse(Commands.output(List.of(jcmd.toString(), Long.toString(pid), "Thread.print", "-e"), Map.of()));
        if (read.threads.isEmpty()) {
            throw new BenchException(jcmd + " does not tell what process " + pid + " has allocated");
        }
        return read;
    }

    /// Reads what jcmd prints.
    static AllocatedBytes parse(String printed) {
        Map<String, Long> threads = new HashMap<>();
        for (String line : printed.lines().toList()) {
            Matcher matcher = THREAD.matcher(line);
            if (matcher.find() && !matcher.group(1).equals(ASKED)) {
                int unit = UNITS.indexOf(matcher.group(4));
                threads.put(matcher.group(2), Long.parseLong(matcher.group(3)) << 10 * unit);
            }
        }
        return new AllocatedBytes(threads);
    }

    /// What has been allocated since an earlier time, by the threads that still live.
    long since(AllocatedBytes earlier) {
        long sum = 0;
        for (Map.Entry<String, Long> thread : threads.entrySet()) {
            sum += thread.getValue() - earlier.threads.getOrDefault(thread.getKey(), 0L);
        }
        return sum;
    }
}
