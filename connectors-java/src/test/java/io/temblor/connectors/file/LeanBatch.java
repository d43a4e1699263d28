package io.temblor.connectors.file;

import io.temblor.connector.Position;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Keeps what is read by path, and checks nothing: for tests with more files than the strict double has
/// patience for.
final class LeanBatch implements SourceBatch {
    final Map<String, String> texts = new HashMap<>();
    final Map<String, Position> positions = new HashMap<>();
    int ended;
    private final ByteBuffer space = ByteBuffer.allocate(64 * 1024);
    private int appended;

    void begin() {
        appended = 0;
    }

    @Override
    public ByteBuffer space(int minBytes) {
        return space.clear();
    }

    @Override
    public void chunk(Split split, Position first) {
        String text = new String(space.array(), 0, space.position(), StandardCharsets.UTF_8);
        texts.merge(split.id(), text, String::concat);
        positions.put(split.id(), first.plus(space.position()));
        appended++;
    }

    @Override
    public void message(Split split, Position after, RecordValue meta) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void message(Split split, Position after, RecordValue meta, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void value(Split split, Position after, Value value, RecordValue meta) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end(Split split) {
        ended++;
    }

    @Override
    public void fail(Split split, String reason) {
        throw new AssertionError(split + ": " + reason);
    }

    @Override
    public boolean isFull() {
        return appended >= 100;
    }
}
