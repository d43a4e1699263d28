package io.temblor.pipeline.operator.enrich;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The table of a file as it was when it was last right. When the file has changed it is read aside, and the table
/// before serves until the new one is complete. What is wrong with a file is said once.
///
/// **Threading.** One thread at a time looks and asks; reading is done by the executor.
final class WatchedTable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedTable.class);

    private final TableFile file;
    private final Executor aside;
    private TableFile.@Nullable Stamp seen;
    private volatile String said = "";
    private volatile Table table;
    private volatile boolean reading;

    /// Reads the file.
    ///
    /// @throws InvalidTableException if it is not right
    WatchedTable(TableFile file, Executor aside) throws InvalidTableException {
        this.file = file;
        this.aside = aside;
        // The other way round, a change between both would never be seen.
        this.seen = file.stamp();
        this.table = file.read();
    }

    /// The present table.
    Table table() {
        return table;
    }

    /// Looks whether the file has changed, and has it read if so. Does not wait for that.
    void look() {
        if (reading) {
            return;
        }
        try {
            TableFile.Stamp present = file.stamp();
            if (!present.equals(seen)) {
                seen = present;
                reading = true;
                aside.execute(this::read);
            }
        } catch (InvalidTableException e) {
            seen = null;
            say(e);
        }
    }

    private void read() {
        try {
            table = file.read();
            said = "";
            LOG.info("{} has changed and was read again: rows={}", file.path(), table.size());
        } catch (InvalidTableException e) {
            say(e);
        } finally {
            reading = false;
        }
    }

    private void say(InvalidTableException e) {
        String message = String.valueOf(e.getMessage());
        if (!message.equals(said)) {
            said = message;
            LOG.warn("{}: {}; what was read of it before goes on to serve", file.path(), message);
        }
    }
}
