package io.temblor.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A peer that takes lines over TCP, from as many connections as come, once it is told to read.
final class LineServer implements AutoCloseable {
    /// Small, so that it is soon felt when nobody reads.
    private static final int RECEIVE_BUFFER = 256 * 1024;

    private final ServerSocket server = new ServerSocket();
    private final Consumer<String> taker;
    private final CountDownLatch reading = new CountDownLatch(1);
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /// @param port  0 for any
    /// @param taker is handed each line by a thread for each connection
    LineServer(int port, Consumer<String> taker) throws IOException {
        this.taker = taker;
        server.setReuseAddress(true);
        server.setReceiveBufferSize(RECEIVE_BUFFER);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofPlatform().daemon().name("line-server").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /// Begins to read.
    LineServer read() {
        reading.countDown();
        return this;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofPlatform().daemon().name("line-reader").start(() -> read(socket));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void read(Socket socket) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            reading.await();
            reader.lines().forEach(taker);
        } catch (IOException | RuntimeException _) {
            // Closed, by one side or the other.
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
