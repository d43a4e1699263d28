package io.temblor.connectors.tcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Hands on one connection, one byte at a time.
final class DrippingProxy implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Socket server;

    DrippingProxy(int port) throws IOException {
        server = new Socket(InetAddress.getLoopbackAddress(), port);
        server.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().name("dripping-proxy").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try (Socket client = door.accept()) {
            client.setTcpNoDelay(true);
            Thread.ofPlatform().daemon().name("dripping-back").start(() -> drip(server, client));
            drip(client, server);
        } catch (IOException e) {
            // The test is over.
        }
    }

    private static void drip(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                out.write(next);
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        server.close();
    }
}
