package io.temblor.connectors.ffi.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.connector.Sink;
import io.temblor.connector.Source;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.RecordingBatch;
import io.temblor.connector.testkit.RecordingOutcomes;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connectors.ffi.Compiler;
import io.temblor.connectors.ffi.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// A library that permits it is unloaded behind its last instance, and nothing of it stays.
class UnloadingTest {
    private static final int MOST_TRIES = 6;
    private static final long MOST_GROWTH_KIB = 1024;

    private NativeConnector connector() throws Exception {
        return Native.connector(Compiler.library("hostile"), "hostile");
    }

    private static void use(NativeConnector connector) throws Exception {
        Source source = connector.source(Native.settings(Map.of("fault", "none")), new TestContext());
        Sink sink = connector.sink(Native.settings(Map.of("fault", "none")), new TestContext());
        try (AutoCloseable _ = source::release;
                AutoCloseable _ = sink::release;
                source;
                sink) {
            source.open(Map.of(), 1);
            sink.open(1);
            assertThat(connector.component().library().isLoaded()).isTrue();
            new RecordingBatch().poll(source, 0);
            new RecordingOutcomes().write(sink, ListBatch.of("a", "b"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isLoadedOnlyWhileItIsUsed() throws Exception {
        NativeConnector connector = connector();
        assertThat(isMapped("libhostile")).isFalse();
        use(connector);
        assertThat(connector.component().library().isLoaded()).isFalse();
        assertThat(isMapped("libhostile")).isFalse();
    }

    /// While the JIT still compiles what is called, memory grows for that; so there are several tries.
    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesNothingBehindInAThousandRounds() throws Exception {
        NativeConnector connector = connector();
        long growth = Long.MAX_VALUE;
        for (int i = 0; i < MOST_TRIES && growth >= MOST_GROWTH_KIB; i++) {
            growth = growthInAThousandRounds(connector);
        }
        assertThat(growth).as("growth in KiB").isLessThan(MOST_GROWTH_KIB);
    }

    private static long growthInAThousandRounds(NativeConnector connector) throws Exception {
        long before = residentKib();
        for (int i = 0; i < 1000; i++) {
            use(connector);
        }
        return residentKib() - before;
    }

    private static boolean isMapped(String library) throws IOException {
        return Files.readString(Path.of("/proc/self/maps")).contains(library);
    }

    /// The heap is resident from the beginning, by the options of the tests, and so does not show.
    private static long residentKib() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
