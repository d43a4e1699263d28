package io.temblor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// Accepts connections and counts the lines that come.
final class LineReceiver implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicLong lines = new AtomicLong();
    private volatile long goal = Long.MAX_VALUE;
    private volatile CountDownLatch reached = new CountDownLatch(1);

    LineReceiver() throws IOException {
        server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /// Begins to count anew.
    void expect(long count) {
        reached = new CountDownLatch(1);
        lines.set(0);
        goal = count;
    }

    /// Waits until as many lines have come as are expected.
    void await() throws InterruptedException {
        reached.await();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> count(socket));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void count(Socket socket) {
        byte[] buffer = new byte[256 * 1024];
        try (socket) {
            InputStream in = socket.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                long now = lines.addAndGet(newlines(buffer, length));
                if (now >= goal) {
                    reached.countDown();
                }
            }
        } catch (IOException _) {
            // The peer is gone; what is missing shows in the count.
        }
    }

    private static int newlines(byte[] buffer, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
