package io.temblor.connectors.ffi.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A folder of files whose place follows from their content. Several processes may use it at once: a file appears
/// whole or not at all, and never changes.
///
/// **Threading.** Any thread may call any method.
public final class ContentStore {
    private final Path folder;

    /// A store in a folder, which is made when it is needed.
    public ContentStore(Path folder) {
        this.folder = folder;
    }

    /// The store of this user: `temblor/native` where caches belong, or in the folder for temporary files if there is
    /// no home.
    public static ContentStore ofUser() {
        String cache = System.getenv("XDG_CACHE_HOME");
        String home = System.getProperty("user.home");
        Path base = cache != null && !cache.isBlank() ? Path.of(cache) : Path.of(home, ".cache");
        Path chosen = home.isBlank() || home.equals("?") || !isUsable(base)
                ? Path.of(System.getProperty("java.io.tmpdir"), "temblor-" + System.getProperty("user.name"))
                : base.resolve("temblor");
        return new ContentStore(chosen.resolve("native"));
    }

    private static boolean isUsable(Path base) {
        try {
            return Files.isWritable(Files.createDirectories(base));
        } catch (IOException _) {
            return false;
        }
    }

    /// The hash that names content, in hexadecimal digits.
    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /// A file of that name and content, executable, which is there from an earlier time if it can be.
    ///
    /// @throws UncheckedIOException if it cannot be written
    Path unpack(String name, byte[] content) {
        Path file = folder.resolve(hash(content)).resolve(name);
        try {
            if (!isThere(file, content)) {
                write(file, content);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + file, e);
        }
    }

    private static boolean isThere(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path parent = Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(parent, ".part", null);
        Files.write(part, content);
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// What was remembered under a key, if anything.
    Optional<byte[]> recall(String key) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(key)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Remembers a result under a key. Where nothing can be written, nothing is remembered.
    void remember(String key, byte[] result) {
        try {
            write(folder.resolve(key), result);
        } catch (IOException _) {
            // The next start asks again.
        }
    }
}
