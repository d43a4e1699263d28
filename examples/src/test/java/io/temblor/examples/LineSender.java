package io.temblor.examples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Sends numbered lines over one connection, from a thread of its own.
final class LineSender {
    private final Thread thread;
    private final AtomicInteger sent = new AtomicInteger();

    /// @param line the line with a number, counted from 0, without its end
    LineSender(int port, int count, IntFunction<String> line) {
        thread = Thread.ofPlatform().daemon().name("line-sender").start(() -> send(port, count, line));
    }

    /// How many lines the system has taken, but for those in a small buffer.
    int sent() {
        return sent.get();
    }

    void join() throws InterruptedException {
        thread.join();
    }

    private void send(int port, int count, IntFunction<String> line) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 32 * 1024)) {
            for (int i = 0; i < count; i++) {
                out.write((line.apply(i) + "\n").getBytes(StandardCharsets.UTF_8));
                sent.lazySet(i + 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
