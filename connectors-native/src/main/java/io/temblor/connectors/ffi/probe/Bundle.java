package io.temblor.connectors.ffi.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The native files that come with Temblor: resources of the jar for this platform, if it is there.
///
/// **Threading.** Immutable.
///
/// **Failure.** A jar that cannot be read is an [UncheckedIOException].
public final class Bundle {
    private static final String FOLDER = "io/temblor/native/" + Platform.name() + "/";
    private static final String PROBE = "temblor-probe";

    private final ContentStore store;

    /// @param store where the files are unpacked, for neither processes nor libraries start from a jar
    public Bundle(ContentStore store) {
        this.store = store;
    }

    /// The names of the bundled libraries, without folder and ending; none if there is no jar for this platform.
    public List<String> libraries() {
        return read("index")
                .map(index -> new String(index, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList())
                .orElse(List.of());
    }

    /// What a bundled library describes.
    public LibraryDescription description(String library) throws RefusedLibraryException {
        return DescriptionReader.read(required(library + ".json"));
    }

    /// A bundled library as a file.
    public Path file(String library) {
        return store.unpack(library + Platform.suffix(), required(library + Platform.suffix()));
    }

    /// The probe as a file, if there is one for this platform.
    Optional<Path> probe() {
        return read(PROBE).map(bytes -> store.unpack(PROBE, bytes));
    }

    private static byte[] required(String name) {
        return read(name).orElseThrow(() -> new IllegalStateException("the jar lacks " + FOLDER + name));
    }

    /// By the class loader, for the files are in another jar, and thus perhaps in another module.
    private static Optional<byte[]> read(String name) {
        try (InputStream in = Bundle.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
