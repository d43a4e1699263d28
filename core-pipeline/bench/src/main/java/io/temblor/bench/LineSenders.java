package io.temblor.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// Connections that send lines as fast as they are taken.
final class LineSenders {
    private static final int LINES_PER_WRITE = 500;
    private static final int CONNECT_ATTEMPTS = 200;

    private LineSenders() {}

    /// A port that nobody listens on now.
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Sends so many lines over so many connections, and returns when the last is sent.
    static void send(int port, int connections, int lines, byte[] line) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int share = lines / connections + (i < lines % connections ? 1 : 0);
            threads.add(Thread.ofPlatform().start(() -> sendShare(port, share, line)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void sendShare(int port, int lines, byte[] line) {
        try (Socket socket = connect(port)) {
            OutputStream out = socket.getOutputStream();
            byte[] block = repeat(line, LINES_PER_WRITE);
            for (int left = lines; left > 0; left -= LINES_PER_WRITE) {
                out.write(block, 0, Math.min(left, LINES_PER_WRITE) * line.length);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a sender failed: " + e, e);
        }
    }

    private static byte[] repeat(byte[] line, int times) {
        ByteArrayOutputStream block = new ByteArrayOutputStream(line.length * times);
        for (int i = 0; i < times; i++) {
            block.writeBytes(line);
        }
        return block.toByteArray();
    }

    /// Waits until the subject, which may still be starting, listens.
    static void awaitListener(int port, Subject subject) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try (Socket _ = connect(port)) {
                return;
            } catch (ConnectException e) {
                if (attempt == CONNECT_ATTEMPTS || !subject.isAlive()) {
                    throw new IllegalStateException("the flow does not listen on port " + port, e);
                }
                Thread.sleep(100);
            }
        }
    }

    private static Socket connect(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }
}
