package io.temblor.connectors.file;

import io.temblor.connector.ConnectionGoneException;
import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.NanoClock;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import io.temblor.connectors.file.FileSettings.Mode;
import io.temblor.connectors.file.FileSettings.Sync;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes events to a file, whole batches at once.
///
/// After a failed write the file ends with its last whole event: what was written of the next one is cut off
/// before anything else is written.
final class FileSink implements Sink {
    /// How often to look whether somebody else has renamed the file, in nanoseconds.
    private static final long LOOK_INTERVAL = 1_000_000_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final FileSettings settings;
    private final Path path;
    private final Opener opener;
    private final NanoClock clock;
    private final Logger logger;
    private final Counter rotated;
    private final Rotation rotation;

    private @Nullable SinkFile file;
    private SinkFile.@Nullable Torn torn;

    /// Whether the file was opened before, so that this sink goes on behind what it wrote.
    private boolean begun;

    private long position;
    private long interval;
    private long nextLook;

    FileSink(FileSettings settings, ConnectorContext context) {
        this(settings, context, Opener.SYSTEM);
    }

    FileSink(FileSettings settings, ConnectorContext context, Opener opener) {
        this.settings = settings;
        this.opener = opener;
        path = Path.of(settings.path()).toAbsolutePath().normalize();
        clock = context.clock();
        logger = context.logger();
        rotated = context.counter("files-rotated");
        rotation = new Rotation(settings.rotate());
    }

    @Override
    public void open(int attempt) throws ConnectionLostException {
        try {
            if (settings.createFolders()) {
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
            }
            mend();
            openFile();
        } catch (FileAlreadyExistsException e) {
            throw inTheWay(e);
        } catch (NoSuchFileException e) {
            String advice = "does not exist; create it, or set create-folders = true";
            throw new ConnectionLostException("`" + path + "`: the folder `" + path.getParent() + "` " + advice, e);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private ConnectionLostException inTheWay(FileAlreadyExistsException e) {
        if (path.toString().equals(e.getFile()) && settings.mode() == Mode.WRITE) {
            String advice = "remove it, or choose append, truncate or overwrite";
            return new ConnectionGoneException("`" + path + "`: exists, but mode write begins a new file; " + advice);
        }
        return new ConnectionLostException("`" + e.getFile() + "`: is not a folder", e);
    }

    private void openFile() throws IOException {
        SinkFile opened = begin();
        file = opened;
        nextLook = clock.nanos() + LOOK_INTERVAL;
        if (opened.size() == 0) {
            interval = rotation.interval(clock.epochNanos());
        } else if (!begun) {
            interval = rotation.interval(opened.modified() * NANOS_PER_MILLI);
        }
        begun = true;
    }

    private SinkFile begin() throws IOException {
        return switch (settings.mode()) {
            case READ -> throw new AssertionError("a sink does not read");
            case OVERWRITE -> SinkFile.overwrite(path, opener, position);
            case APPEND -> SinkFile.append(path, opener, StandardOpenOption.CREATE);
            case WRITE ->
                SinkFile.append(path, opener, begun ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW);
            case TRUNCATE -> {
                SinkFile opened = SinkFile.append(path, opener, StandardOpenOption.CREATE);
                if (!begun) {
                    opened.empty();
                }
                yield opened;
            }
        };
    }

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException, InterruptedException {
        try {
            followName();
            int from = 0;
            while (from < batch.size()) {
                rotateIfDue(batch.end(from) - batch.start(from));
                int to = rotation.fitting(batch, from, file().size());
                write(new BatchPart(batch, from, to), outcomes);
                from = to;
            }
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private void write(BatchPart part, Outcomes outcomes) throws IOException {
        SinkFile target = file();
        ByteBuffer bytes = part.bytes();
        long before = target.size();
        try {
            target.write(bytes);
            if (settings.sync() == Sync.BATCH) {
                target.force();
            }
        } catch (IOException e) {
            // after a failed force nobody knows which of the bytes are safe
            int whole = settings.sync() == Sync.BATCH ? 0 : part.whole(bytes.position());
            torn = target.torn(before, bytes.position(), part.length(whole));
            mendNow(e);
            part.delivered(whole, outcomes);
            throw e;
        }
        part.delivered(part.to() - part.from(), outcomes);
    }

    private void mendNow(IOException failure) {
        if (failure instanceof ClosedByInterruptException) {
            Thread.interrupted();
        }
        try {
            mend();
        } catch (IOException e) {
            failure.addSuppressed(e); // and it is tried again when the sink opens
        }
    }

    private void mend() throws IOException {
        if (torn != null && !SinkFile.mend(path, torn)) {
            String change = "was changed by somebody else after a failed write, and may hold a torn event";
            logger.log(Level.WARNING, "`" + path + "`: " + change);
        }
        torn = null;
    }

    /// If somebody else has renamed or deleted the file, this sink goes on in a new one of the configured name.
    private void followName() throws IOException {
        long now = clock.nanos();
        if (now - nextLook >= 0) {
            nextLook = now + LOOK_INTERVAL;
            if (file().isReplaced()) {
                logger.log(Level.INFO, "`" + path + "` was renamed or deleted: a new file is begun");
                closeFile();
                openFile();
            }
        }
    }

    private void rotateIfDue(int next) throws IOException {
        long now = clock.epochNanos();
        if (settings.rotate().isOn() && file().isRegular() && rotation.isDue(file().size(), next, interval, now)) {
            closeFile();
            Path renamed = rotation.rename(path, now);
            rotated.increment();
            logger.log(Level.INFO, "`" + path + "` was rotated to `" + renamed.getFileName() + "`");
            openFile();
            prune();
        } else if (file().size() == 0) {
            interval = rotation.interval(now);
        }
    }

    /// A file too many is no reason to stop writing.
    private void prune() {
        try {
            for (Path old : rotation.prune(path)) {
                logger.log(Level.INFO, "`" + old + "` was deleted: more files than rotate.keep");
            }
        } catch (IOException e) {
            logger.log(Level.WARNING, "old files of `" + path + "` cannot be deleted: " + IoReason.of(e));
        }
    }

    @Override
    public void flush() throws ConnectionLostException, InterruptedException {
        try {
            rotateIfDue(0);
            if (settings.sync() != Sync.NEVER) {
                file().force();
            }
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private void closeFile() throws IOException {
        SinkFile closing = file();
        if (settings.sync() != Sync.NEVER) {
            closing.force();
        }
        closing.close();
    }

    @Override
    public void close() {
        SinkFile closing = file;
        file = null;
        if (closing != null) {
            position = closing.position();
            closeQuietly(closing);
        }
    }

    private void closeQuietly(SinkFile closing) {
        try {
            closing.close();
        } catch (IOException e) {
            logger.log(Level.WARNING, "`" + path + "` cannot be closed: " + IoReason.of(e));
        }
    }

    private SinkFile file() {
        return Objects.requireNonNull(file, "not open");
    }

    private static InterruptedException interrupted() {
        Thread.interrupted();
        return new InterruptedException();
    }

    private ConnectionLostException lost(IOException e) {
        return new ConnectionLostException("`" + path + "`: " + IoReason.of(e), e);
    }
}
