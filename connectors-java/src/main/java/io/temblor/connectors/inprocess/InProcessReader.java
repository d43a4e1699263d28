package io.temblor.connectors.inprocess;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.PollResult;
import io.temblor.connector.Position;
import io.temblor.connector.Source;
import io.temblor.connector.SourceBatch;
import io.temblor.connector.Split;
import java.lang.System.Logger.Level;
import java.util.Map;

/// The source over a mailbox. It cannot go back: positions only serve to learn what is settled.
final class InProcessReader implements Source {
    private final String name;
    private final Mailbox mailbox;
    private final ConnectorContext context;
    private boolean attached;

    InProcessReader(String name, Mailbox mailbox, ConnectorContext context) {
        this.name = name;
        this.mailbox = mailbox;
        this.context = context;
    }

    @Override
    public void open(Map<String, Position> resume, int attempt) throws ConnectionLostException {
        long before = mailbox.lost();
        attached = mailbox.attach();
        if (!attached) {
            throw new ConnectionLostException("in-process source `" + name + "`: is read by another connector");
        }
        long lost = mailbox.lost() - before;
        if (lost > 0) {
            context.logger().log(Level.WARNING, lost + " events were lost when the flow was stopped");
        }
    }

    @Override
    public PollResult poll(SourceBatch batch, long maxWaitNanos) throws InterruptedException {
        return mailbox.drainTo(batch, maxWaitNanos) ? PollResult.END : PollResult.IDLE;
    }

    @Override
    public void committed(Split split, Position position) {
        mailbox.settled(split, position);
    }

    @Override
    public void interrupt() {
        mailbox.wake();
    }

    @Override
    public void close() {
        if (attached) {
            attached = false;
            mailbox.detach();
        }
    }
}
