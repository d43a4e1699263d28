package io.temblor.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/// Reads the text of a file and refuses what is no text.
final class SourceText {
    /// Far above any configuration, far below what could exhaust the memory: `/dev/zero` has no end.
    static final int MOST_BYTES = 64 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceText() {}

    /// A file cannot be read.
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        UnreadableException(int line, String problem) {
            super(problem);
            this.line = line;
        }

        /// The line, or 0 if it is about the whole file.
        int line() {
            return line;
        }
    }

    static String read(Path file) throws UnreadableException {
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableException(0, "is a directory; expected a file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return text(in.readNBytes(MOST_BYTES + 1));
            }
        } catch (NoSuchFileException e) {
            throw new UnreadableException(0, "no such file");
        } catch (AccessDeniedException e) {
            throw new UnreadableException(0, "may not be read: permission denied");
        } catch (FileSystemException e) {
            throw new UnreadableException(
                    0, "cannot be read: " + Objects.requireNonNullElse(e.getReason(), "unknown reason"));
        } catch (IOException e) {
            throw new UnreadableException(0, "cannot be read: " + e.getMessage());
        }
    }

    private static String text(byte[] bytes) throws UnreadableException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableException(0, "is larger than 64MiB, too large for settings");
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            throw new UnreadableException(0, "is UTF-16 text; expected UTF-8");
        }
        return checked(decoded(bytes));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String decoded(byte[] bytes) throws UnreadableException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw new UnreadableException(line(text, text.length()), "is not UTF-8 text");
        }
        return text.toString();
    }

    /// What editors on some systems put before the text, and what no text has.
    static String checked(String text) throws UnreadableException {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new UnreadableException(line(text, nul), "is not text; it has a NUL character");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static int line(CharSequence text, int end) {
        return 1 + (int) text.subSequence(0, end).chars().filter(c -> c == '\n').count();
    }
}
