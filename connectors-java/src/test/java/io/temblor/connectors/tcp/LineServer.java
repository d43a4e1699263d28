package io.temblor.connectors.tcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ServerSocketFactory;

/// A plain server for tests: collects what all its connections send, one connection after the other, and can
/// stop reading, break a connection, and go away and come back on the same port.
final class LineServer implements AutoCloseable {
    private final ServerSocketFactory sockets;
    private final int port;
    private final BlockingQueue<Socket> connections = new LinkedBlockingQueue<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean stalled;
    private ServerSocket door;
    private Thread thread;

    LineServer() throws IOException {
        this(ServerSocketFactory.getDefault());
    }

    /// @param sockets makes sockets with or without TLS
    LineServer(ServerSocketFactory sockets) throws IOException {
        this.sockets = sockets;
        door = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = door.getLocalPort();
        start();
    }

    int port() {
        return port;
    }

    /// Listens again after [#close].
    void reopen() throws IOException {
        door = sockets.createServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        start();
    }

    private void start() {
        ServerSocket mine = door;
        thread = Thread.ofPlatform().daemon().name("line-server").start(() -> serve(mine));
    }

    private void serve(ServerSocket mine) {
        try {
            while (true) {
                Socket socket = mine.accept();
                open.add(socket);
                connections.add(socket);
                read(socket);
            }
        } catch (IOException e) {
            // The test has closed it.
        }
    }

    private void read(Socket socket) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = socket.getInputStream();
            int count = in.read(buffer);
            while (count >= 0) {
                awaitNoStall();
                synchronized (received) {
                    received.write(buffer, 0, count);
                }
                count = in.read(buffer);
            }
        } catch (IOException e) {
            // Broken by either side.
        }
    }

    private void awaitNoStall() {
        lock.lock();
        try {
            while (stalled) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Stops reading, or goes on.
    void stall(boolean stall) {
        lock.lock();
        try {
            stalled = stall;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The next connection that was made.
    Socket connection() throws InterruptedException {
        Socket socket = connections.poll(20, TimeUnit.SECONDS);
        if (socket == null) {
            throw new AssertionError("nobody has connected for 20 s");
        }
        return socket;
    }

    /// How many connections nobody has asked for with [#connection].
    int connections() {
        return connections.size();
    }

    /// Resets all connections.
    void reset() throws IOException {
        for (Socket socket : open) {
            socket.setSoLinger(true, 0);
        }
        closeConnections();
    }

    String text() {
        synchronized (received) {
            return received.toString(StandardCharsets.UTF_8);
        }
    }

    /// The whole lines that have come.
    List<String> lines() {
        String text = text();
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /// Returns when nobody can connect any more: the system keeps the port open as long as a thread waits in
    /// `accept`.
    @Override
    public void close() throws IOException {
        stall(false);
        door.close();
        closeConnections();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeConnections() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
        connections.clear();
    }
}
