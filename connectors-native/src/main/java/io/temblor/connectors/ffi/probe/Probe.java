package io.temblor.connectors.ffi.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Finds out what is in a library without loading it into this process.
///
/// **Threading.** Any thread may call any method; a call blocks while the library is probed.
public final class Probe {
    private static final int REFUSED = 3;
    private static final int SIGNALLED = 128;

    private final Bundle bundle;
    private final ContentStore store;
    private final Duration timeout;

    /// @param bundle  where the probe comes from
    /// @param store   where results are remembered
    /// @param timeout how long a library may take to describe itself
    public Probe(Bundle bundle, ContentStore store, Duration timeout) {
        this.bundle = bundle;
        this.store = store;
        this.timeout = timeout;
    }

    /// What a library describes.
    ///
    /// @throws RefusedLibraryException if it cannot be used; only what could be used is remembered, for a library
    ///     that was refused may find tomorrow what it lacked today
    public LibraryDescription describe(Path library) throws RefusedLibraryException {
        Path probe = bundle.probe()
                .orElseThrow(() -> new RefusedLibraryException(
                        "cannot be examined: there are no native parts of Temblor for " + Platform.name()));
        byte[] content = read(library);
        String key = "probed/" + ContentStore.hash(content) + "-" + ContentStore.hash(read(probe)) + ".json";
        Optional<byte[]> known = store.recall(key);
        byte[] json = known.isPresent() ? known.get() : run(probe, library);
        LibraryDescription description = DescriptionReader.read(json);
        if (known.isEmpty()) {
            store.remember(key, json);
        }
        return description;
    }

    private static byte[] read(Path library) throws RefusedLibraryException {
        try {
            return Files.readAllBytes(library);
        } catch (IOException e) {
            throw new RefusedLibraryException(
                    "cannot be read: " + (Files.exists(library) ? e.getMessage() : "there is no such file"));
        }
    }

    /// Output goes to a file, so that only the end of the process has to be waited for.
    private byte[] run(Path probe, Path library) throws RefusedLibraryException {
        try {
            Path printed = Files.createTempFile("temblor-probe", ".json");
            try {
                int status = start(probe, library, printed);
                return judged(status, Files.readAllBytes(printed));
            } finally {
                Files.delete(printed);
            }
        } catch (IOException e) {
            throw new RefusedLibraryException("could not be examined: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RefusedLibraryException("could not be examined: interrupted");
        }
    }

    private int start(Path probe, Path library, Path printed)
            throws IOException, InterruptedException, RefusedLibraryException {
        Process process = new ProcessBuilder(
                        probe.toString(), library.toAbsolutePath().toString())
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new RefusedLibraryException("hangs: it has not described itself within " + timeout.toMillis()
                        + " ms (connectors.native.probe-timeout)");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] judged(int status, byte[] printed) throws RefusedLibraryException {
        if (status == 0) {
            return printed;
        }
        if (status == REFUSED) {
            throw new RefusedLibraryException(new String(printed, StandardCharsets.UTF_8).strip());
        }
        throw new RefusedLibraryException(
                status > SIGNALLED
                        ? "crashes when it is loaded or described: signal " + signal(status - SIGNALLED)
                        : "ends the process that loads it, with status " + status);
    }

    private static String signal(int number) {
        return switch (number) {
            case 4 -> "4, SIGILL";
            case 6 -> "6, SIGABRT";
            case 7 -> "7, SIGBUS";
            case 8 -> "8, SIGFPE";
            case 9 -> "9, SIGKILL";
            case 11 -> "11, SIGSEGV";
            default -> Integer.toString(number);
        };
    }
}
