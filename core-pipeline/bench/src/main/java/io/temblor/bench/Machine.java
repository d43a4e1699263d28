package io.temblor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/// Where and when something is measured.
final class Machine {
    private Machine() {}

    /// A line for the top of a table: date, processors, memory, system, Java, and how busy the machine is.
    static String describe() throws IOException {
        return String.format(
                Locale.ROOT,
                "%s, %d processors (%s), %s GiB, %s %s, JDK %s, load %s",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                field("/proc/cpuinfo", "model name", System.getProperty("os.arch", "")),
                gibibytes(field("/proc/meminfo", "MemTotal", "")),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version(),
                load());
    }

    private static String field(String file, String name, String otherwise) throws IOException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return otherwise;
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(otherwise);
    }

    private static String gibibytes(String kibibytes) {
        String digits = kibibytes.replaceAll("\\D", "");
        return digits.isEmpty() ? "?" : Long.toString(Math.round(Long.parseLong(digits) / (double) (1 << 20)));
    }

    private static String load() throws IOException {
        Path path = Path.of("/proc/loadavg");
        return Files.exists(path) ? Files.readString(path).split(" ")[0] : "?";
    }
}
