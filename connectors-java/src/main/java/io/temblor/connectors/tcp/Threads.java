package io.temblor.connectors.tcp;

import io.temblor.connector.ConnectorContext;

/// The threads of servers: named after flow and connector, and no reason for the process to live on.
final class Threads {
    private Threads() {}

    static Thread start(ConnectorContext context, String what, Runnable task) {
        return Thread.ofPlatform()
                .name(context.flow() + "/" + context.name() + " " + what)
                .daemon()
                .start(task);
    }

    /// Waits until the thread is over; an interrupt has to wait, too.
    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
