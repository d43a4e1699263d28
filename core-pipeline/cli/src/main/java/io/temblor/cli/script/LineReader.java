package io.temblor.cli.script;

import io.temblor.connector.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Takes a stream apart into lines, which are counted.
final class LineReader {
    private static final int LONGEST = 64 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private int lineEnd = -1;
    private int scanned;
    private boolean atEnd;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /// Whether [#next] will not have to wait.
    boolean hasLine() {
        while (lineEnd < 0 && scanned < end) {
            if (buffer[scanned++] == '\n') {
                lineEnd = scanned - 1;
            }
        }
        return lineEnd >= 0 || atEnd;
    }

    /// Fills a document with the next line, without its end.
    ///
    /// @return whether there is one
    /// @throws IOException if the stream fails, or a line is longer than can be
    boolean next(Document into) throws IOException {
        while (!hasLine()) {
            read();
        }
        if (lineEnd < 0 && start == end) {
            return false;
        }
        int behind = lineEnd < 0 ? end : lineEnd;
        into.fill(buffer, start, behind - start);
        start = Math.min(behind + 1, end);
        lineEnd = -1;
        number++;
        return true;
    }

    /// The number of the line that was read last, counted from 1.
    long number() {
        return number;
    }

    private void read() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            scanned -= start;
            start = 0;
        }
        if (end == buffer.length) {
            if (end >= LONGEST) {
                throw new IOException("line " + (number + 1) + " is longer than 64MiB");
            }
            buffer = Arrays.copyOf(buffer, 2 * end);
        }
        int count = in.read(buffer, end, buffer.length - end);
        atEnd = count < 0;
        end += Math.max(0, count);
    }
}
