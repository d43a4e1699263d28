package io.temblor.connectors.udp;

import io.temblor.connector.DataSize;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/// The way out over a system that takes nothing, or fails, when the test says so: the loopback has room at all
/// times.
final class ValveOutlet implements Outlet {

    /// What the test holds in its hand; the same over all openings.
    static final class Valve {
        /// What the system answers to the next datagrams.
        final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

        private final Semaphore changes = new Semaphore(0);
        private volatile boolean shut;
        private volatile boolean broken;
        private volatile boolean unknown;

        /// Takes nothing more.
        void shut() {
            shut = true;
        }

        void open() {
            shut = false;
            changes.release();
        }

        /// Loses the way once.
        void breakOnce() {
            broken = true;
        }

        /// Makes opening fail, or not.
        void setUnknown(boolean unknown) {
            this.unknown = unknown;
        }

        Outlet outlet(UdpClientSettings settings) throws IOException {
            if (unknown) {
                throw new UnknownHostException(settings.host());
            }
            return new ValveOutlet(this, ConnectedSocket.open(settings));
        }

        private void check() throws IOException {
            if (broken) {
                broken = false;
                throw new SocketException("Network is unreachable");
            }
        }
    }

    private final Valve valve;
    private final Outlet socket;

    private ValveOutlet(Valve valve, Outlet socket) {
        this.valve = valve;
        this.socket = socket;
    }

    @Override
    public DataSize buffer() {
        return socket.buffer();
    }

    @Override
    public int longest() {
        return socket.longest();
    }

    @Override
    public Answer send(ByteBuffer datagram) throws IOException {
        valve.check();
        Answer answer = valve.shut ? Answer.FULL : valve.answers.poll();
        return answer == null ? socket.send(datagram) : answer;
    }

    @Override
    public void awaitRoom() throws InterruptedException {
        valve.changes.acquire();
    }

    @Override
    public void wake() {
        valve.changes.release();
    }

    @Override
    public boolean isRefused() throws IOException {
        valve.check();
        return socket.isRefused();
    }

    @Override
    public void close() {
        socket.close();
    }
}
