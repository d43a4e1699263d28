package io.temblor.connector.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The buffers behind [RecordingBatch#space]. Each is lent once, between guards of poison, and poisoned when
/// its time is over.
final class LentSpace {
    private static final int GUARD = 16;
    private static final int WATCHED = 4;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Deque<byte[]> retired = new ArrayDeque<>();
    private @Nullable ByteBuffer lent;

    ByteBuffer lend(int room) {
        byte[] array = Poison.array(GUARD + room + GUARD);
        lent = ByteBuffer.wrap(array, GUARD, room);
        return lent;
    }

    /// Ends the loan: takes over what was written, and poisons the buffer. Returns what the source did wrong,
    /// or null.
    @Nullable
    String takeBack() {
        ByteBuffer buffer = lent;
        lent = null;
        String wrong = writtenTooLate();
        if (buffer == null) {
            return wrong;
        }
        byte[] array = buffer.array();
        int length = buffer.position() - GUARD;
        if (length < 0 || !Poison.isIntact(array, 0, GUARD)) {
            wrong = "wrote before the position of the buffer from space()";
        } else if (!Poison.isIntact(array, array.length - GUARD, array.length)) {
            wrong = "wrote behind the limit of the buffer from space()";
        } else {
            written.write(array, GUARD, length);
        }
        Arrays.fill(array, Poison.BYTE);
        retire(array);
        return wrong;
    }

    private void retire(byte[] array) {
        retired.addLast(array);
        if (retired.size() > WATCHED) {
            retired.removeFirst();
        }
    }

    private @Nullable String writtenTooLate() {
        boolean intact = retired.stream().allMatch(array -> Poison.isIntact(array, 0, array.length));
        return intact ? null : "wrote into a buffer from space() after the next call, when it is no longer valid";
    }

    /// What was written since the last append.
    byte[] take() {
        byte[] bytes = written.toByteArray();
        written.reset();
        return bytes;
    }

    /// The first bytes of what was written since the last append; the others stay.
    byte[] take(int length) {
        byte[] bytes = written.toByteArray();
        written.reset();
        written.write(bytes, length, bytes.length - length);
        return Arrays.copyOf(bytes, length);
    }

    void forgetWritten() {
        written.reset();
    }

    int size() {
        return written.size();
    }

    /// Forgets what was written and not appended.
    void forget() {
        written.reset();
        retired.clear();
    }
}
