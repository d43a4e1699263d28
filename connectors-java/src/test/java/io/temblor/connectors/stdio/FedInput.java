package io.temblor.connectors.stdio;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/// Standard input whose bytes come from a test. Like the real one it blocks, and cannot be interrupted.
final class FedInput extends InputStream {
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>();
    private final AtomicLong taken = new AtomicLong();
    private byte[] rest = END;
    private int at;
    private volatile boolean failing;

    void feed(byte[] bytes) {
        pieces.add(bytes);
    }

    void feed(String text) {
        feed(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void end() {
        pieces.add(END);
    }

    void fail() {
        failing = true;
        pieces.add(END);
    }

    /// How many bytes have been read.
    long taken() {
        return taken.get();
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (at == rest.length) {
            rest = take();
            at = 0;
        }
        if (failing) {
            throw new IOException("Input/output error");
        }
        int copied = Math.min(length, rest.length - at);
        System.arraycopy(rest, at, target, offset, copied);
        at += copied;
        taken.addAndGet(copied);
        return copied == 0 ? -1 : copied;
    }

    private byte[] take() {
        while (true) {
            try {
                return pieces.take();
            } catch (InterruptedException e) {
                // as a read from the operating system would not notice it either
            }
        }
    }
}
