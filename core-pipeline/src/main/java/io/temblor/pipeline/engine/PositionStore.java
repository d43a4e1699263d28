package io.temblor.pipeline.engine;

import io.temblor.connector.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the committed positions of one flow in a file, so that the next start resumes there.
///
/// The file is text: a line that names the format, then a line for each split with the connector, the offset,
/// the state's version, the state and the split, the latter two in base64. It is replaced as a whole: written
/// aside, forced to disk, renamed.
///
/// **Threading.** Any thread may call.
final class PositionStore {
    private static final String FORMAT = "temblor-positions 1";
    private static final Logger LOGGER = LoggerFactory.getLogger(PositionStore.class);

    private final Path file;
    private final Map<String, Map<String, Position>> positions = new LinkedHashMap<>();
    private boolean changed;

    private PositionStore(Path file) {
        this.file = file;
    }

    /// Reads the positions of a flow, if there are any.
    ///
    /// @throws UncheckedIOException if the file cannot be read or is not one of ours
    static PositionStore open(Path folder, String flow) {
        PositionStore store = new PositionStore(folder.resolve(flow + ".positions"));
        try {
            Files.createDirectories(folder);
            if (Files.exists(store.file)) {
                store.read();
            }
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The positions of a connector, by split.
    synchronized Map<String, Position> positions(String connector) {
        return Map.copyOf(positions.getOrDefault(connector, Map.of()));
    }

    /// Remembers a position, to be written by the next [#save].
    synchronized void put(String connector, String split, Position position) {
        positions.computeIfAbsent(connector, _ -> new LinkedHashMap<>()).put(split, position);
        changed = true;
    }

    /// Writes what has changed. A failure is said, and tried again the next time.
    synchronized void save() {
        if (!changed) {
            return;
        }
        try {
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(aside, text());
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            changed = false;
        } catch (IOException e) {
            LOGGER.warn("the positions cannot be kept in {}: {}", file, e.toString());
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        positions.forEach((connector, splits) -> splits.forEach((split, position) -> text.append(connector)
                .append('\t')
                .append(position.offset())
                .append('\t')
                .append(position.version())
                .append('\t')
                .append(Base64.getEncoder().encodeToString(position.state()))
                .append('\t')
                .append(Base64.getEncoder().encodeToString(split.getBytes(StandardCharsets.UTF_8)))
                .append('\n')));
        return text.toString();
    }

    private void read() throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
            throw new IOException(file + ":1: not a file of positions; delete it to start without them");
        }
        for (int i = 1; i < lines.size(); i++) {
            try {
                read(lines.get(i).split("\t", -1));
            } catch (RuntimeException e) {
                throw new IOException(
                        file + ":" + (i + 1) + ": not a position; delete the file to start without them", e);
            }
        }
    }

    private void read(String[] fields) {
        Position position = Position.at(
                Long.parseLong(fields[1]),
                Integer.parseInt(fields[2]),
                Base64.getDecoder().decode(fields[3]));
        String split = new String(Base64.getDecoder().decode(fields[4]), StandardCharsets.UTF_8);
        positions.computeIfAbsent(fields[0], _ -> new LinkedHashMap<>()).put(split, position);
    }
}
