package io.temblor.connectors.file;

import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Tells what happens to the files of a source, in the log and in counters; what lasts is told once, not at
/// every scan.
final class Reports {
    private record Told(String reason, long scan) {}

    private final Logger logger;
    private final Counter rotated;
    private final Counter truncated;
    private final Map<Path, Told> told = new HashMap<>();
    private long scan;

    Reports(ConnectorContext context) {
        logger = context.logger();
        rotated = context.counter("files-rotated");
        truncated = context.counter("files-truncated");
    }

    /// A file that cannot be read at present. Told again only after a whole scan has passed without it.
    void problem(Path path, String reason) {
        Told before = told.put(path, new Told(reason, scan));
        if (before == null || !before.reason.equals(reason)) {
            logger.log(Level.WARNING, "`" + path + "`: " + reason);
        }
    }

    void scanned() {
        told.values().removeIf(one -> one.scan < scan);
        scan++;
    }

    void rotated(Path path) {
        rotated.increment();
        logger.log(Level.INFO, "`" + path + "` was rotated: it is read to its end, then the new file from its start");
    }

    void removed(Path path) {
        logger.log(Level.INFO, "`" + path + "` was renamed or deleted: it is read to its end");
    }

    void truncated(Path path, long offset) {
        truncated.increment();
        String at = ", reading had come to byte " + offset;
        logger.log(Level.INFO, "`" + path + "` was truncated or replaced: it is read again from its start" + at);
    }

    /// A renamed or deleted file that cannot be opened any more.
    void gone(Path path, long unread) {
        if (unread > 0) {
            logger.log(Level.WARNING, "`" + path + "` is gone before it was read: " + unread + " bytes are lost");
        } else {
            logger.log(Level.INFO, "`" + path + "` is gone: it was read to its end");
        }
    }

    /// A position whose file is not there any more.
    void unknown(Path path, long offset) {
        String problem = "the file that was read up to byte " + offset + " cannot be found";
        logger.log(Level.WARNING, "`" + path + "`: " + problem + ": the present one is read from its start");
    }

    /// A file that was renamed while nobody looked.
    void resumed(Path path, Path now, long offset) {
        logger.log(Level.INFO, "`" + path + "` was renamed to `" + now + "`: that is read first, from byte " + offset);
    }
}
