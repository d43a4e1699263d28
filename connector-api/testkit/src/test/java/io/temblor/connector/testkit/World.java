package io.temblor.connector.testkit;

import io.temblor.connector.ConnectionLostException;
import java.util.ArrayList;
import java.util.List;

/// An outside world in memory: a list of lines, and a connection to it. Any thread may call any method.
final class World {
    static final String PLACE = "memory:7";

    private final List<String> lines = new ArrayList<>();
    private boolean refusing;
    private boolean broken;
    private boolean stalled;
    private boolean ended;
    private boolean interrupted;

    synchronized void add(List<String> more) {
        lines.addAll(more);
        notifyAll();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized int size() {
        return lines.size();
    }

    synchronized void refuse(boolean refusing) {
        this.refusing = refusing;
    }

    synchronized void stall(boolean stalled) {
        this.stalled = stalled;
        notifyAll();
    }

    synchronized void breakConnection() {
        broken = true;
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized void interrupt() {
        interrupted = true;
        notifyAll();
    }

    synchronized boolean isEnded() {
        return ended;
    }

    synchronized void connect(String what) throws ConnectionLostException {
        if (refusing) {
            throw new ConnectionLostException(what + ": connection refused");
        }
        broken = false;
        interrupted = false;
    }

    synchronized void check() throws ConnectionLostException {
        if (broken) {
            throw new ConnectionLostException(PLACE + ": connection reset");
        }
    }

    /// Waits for a line at `index`.
    synchronized void awaitLine(int index, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        while (index >= lines.size() && !broken && !ended && !interrupted && System.nanoTime() < deadline) {
            wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
        }
        interrupted = false;
    }

    /// Adds a line once the world takes one; false if interrupted.
    synchronized boolean deliver(String line) throws ConnectionLostException, InterruptedException {
        while (stalled && !interrupted && !broken) {
            wait();
        }
        boolean gaveUp = stalled && interrupted;
        interrupted = false;
        check();
        if (!gaveUp) {
            lines.add(line);
        }
        return !gaveUp;
    }
}
