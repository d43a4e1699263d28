package io.temblor.bench;

import java.util.List;
import java.util.Locale;

/// What is asked of every subject: where the lines come from, and to how many receivers they have to go.
enum Workload {
    W1("tcp → tcp", Input.TCP, Lines.GENERATED, 1, true),
    W2("tcp → nothing", Input.TCP, Lines.GENERATED, 0, true),
    W5("file → tcp", Input.FILE, Lines.GENERATED, 1, false),
    W6("json → filter → json", Input.TCP, Lines.GENERATED, 2, true),
    T1("json → json → nothing", Input.FILE, Lines.PUBLISHED, 0, true),
    T2("json → script → json → nothing", Input.FILE, Lines.PUBLISHED, 0, true);

    /// Where lines come from.
    enum Input {
        /// Connections to the subject.
        TCP,
        /// Files that appear in a folder.
        FILE
    }

    /// What the lines are.
    enum Lines {
        /// Log records made from a seed.
        GENERATED,
        /// Those of Tremor's own benchmarks, which may be missing.
        PUBLISHED
    }

    private final String title;
    private final Input input;
    private final Lines lines;
    private final int receivers;
    private final boolean allocationMeasured;

    Workload(String title, Input input, Lines lines, int receivers, boolean allocationMeasured) {
        this.title = title;
        this.input = input;
        this.lines = lines;
        this.receivers = receivers;
        this.allocationMeasured = allocationMeasured;
    }

    String title() {
        return title;
    }

    Input input() {
        return input;
    }

    Lines lines() {
        return lines;
    }

    /// Whether it is of interest what a subject on the JVM allocates.
    boolean isAllocationMeasured() {
        return allocationMeasured;
    }

    /// Whether each line has to come out byte for byte as it came in.
    boolean isUnchanged() {
        return receivers == 1;
    }

    /// The name of a subject's configuration for it.
    String configuration() {
        return name().toLowerCase(Locale.ROOT) + ".conf";
    }

    /// How many lines each receiver has to get if the file is sent so many times.
    List<Long> expected(LogFile file, long repeats) {
        return switch (receivers) {
            case 0 -> List.of();
            case 1 -> List.of(file.lines() * repeats);
            default -> List.of(file.errors() * repeats, (file.lines() - file.errors()) * repeats);
        };
    }
}
