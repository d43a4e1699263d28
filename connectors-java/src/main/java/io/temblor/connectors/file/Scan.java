package io.temblor.connectors.file;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// One look for the files that a pattern names.
final class Scan extends SimpleFileVisitor<Path> {
    private final PathPattern pattern;
    private final BooleanSupplier stop;
    private final List<FoundFile> files = new ArrayList<>();
    private final Map<Path, String> problems = new LinkedHashMap<>();
    private boolean whole = true;

    private Scan(PathPattern pattern, BooleanSupplier stop) {
        this.pattern = pattern;
        this.stop = stop;
    }

    /// @param stop asked now and then; once it says true the scan ends early
    static Scan of(PathPattern pattern, BooleanSupplier stop) {
        Scan scan = new Scan(pattern, stop);
        try {
            if (pattern.isGlob()) {
                Files.walkFileTree(pattern.root(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), pattern.depth(), scan);
            } else {
                scan.look(pattern.root());
            }
        } catch (IOException e) {
            scan.problems.put(pattern.root(), IoReason.of(e));
        }
        return scan;
    }

    /// The regular files, in no order.
    List<FoundFile> files() {
        return files;
    }

    /// What is there but cannot be read, and why. What is not there is no problem.
    Map<Path, String> problems() {
        return problems;
    }

    /// Whether the scan was not stopped.
    boolean isWhole() {
        return whole;
    }

    private void look(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                problems.put(path, "is a folder; to read the files in it, give a glob such as `" + path + "/*`");
            } else {
                add(path, attributes);
            }
        } catch (NoSuchFileException e) {
            // may come later
        }
    }

    private void add(Path path, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.add(FoundFile.of(path, attributes));
        } else if (!attributes.isDirectory()) {
            problems.put(path, attributes.isSymbolicLink() ? "is a link to nothing" : "is not a regular file");
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return goOn();
    }

    private FileVisitResult goOn() {
        whole = !stop.getAsBoolean();
        return whole ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (pattern.matches(file)) {
            add(file, attributes);
        }
        return goOn();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        if (!(e instanceof NoSuchFileException)) {
            problems.put(file, IoReason.of(e));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
        if (e != null) {
            problems.put(folder, IoReason.of(e));
        }
        return FileVisitResult.CONTINUE;
    }
}
