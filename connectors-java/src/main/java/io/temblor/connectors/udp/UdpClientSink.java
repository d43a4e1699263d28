package io.temblor.connectors.udp;

import static java.lang.System.Logger.Level.WARNING;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Counter;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Sends each event as one datagram. It is delivered when the system has it.
final class UdpClientSink implements Sink {
    private final UdpClientSettings settings;
    private final ConnectorContext context;
    private final Endpoint where;
    private final Outlet.Opener opener;
    private final Counter refused;
    private final RecurringWarning refusals;
    private volatile @Nullable Outlet outlet;
    private volatile boolean interrupted;

    UdpClientSink(UdpClientSettings settings, ConnectorContext context, Outlet.Opener opener) {
        this.settings = settings;
        this.context = context;
        this.where = new Endpoint(settings.host(), settings.port());
        this.opener = opener;
        this.refused = context.counter("datagrams-refused");
        this.refusals =
                new RecurringWarning(context, times -> where + ": " + times + " refused, because nobody listens there");
    }

    @Override
    public void open(int attempt) throws ConnectionLostException {
        interrupted = false;
        try {
            Outlet opened = opener.open(settings);
            outlet = opened;
            SocketBuffer.SEND
                    .shortfall(opened.buffer(), settings.sendBuffer())
                    .ifPresent(problem -> context.logger().log(WARNING, where + ": " + problem));
        } catch (IOException e) {
            throw where.lost(e);
        }
    }

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException, InterruptedException {
        Outlet open = outlet();
        int settled = 0;
        String obstacle = null;
        try {
            while (settled < batch.size()) {
                obstacle = write(open, batch, settled, outcomes);
                if (obstacle != null) {
                    break;
                }
                settled++;
            }
        } catch (IOException e) {
            throw where.lost(e);
        } finally {
            interrupted = false;
            refusals.repeat();
            if (settled > 0) {
                outcomes.deliveredThrough(batch.id(settled - 1));
            }
        }
        for (int i = settled; obstacle != null && i < batch.size(); i++) {
            outcomes.retry(batch.id(i), obstacle);
        }
    }

    private Outlet outlet() {
        Outlet open = outlet;
        if (open == null) {
            throw new IllegalStateException("write before open");
        }
        return open;
    }

    /// @return why the event could not be sent now; null if it was sent or rejected
    private @Nullable String write(Outlet open, SinkBatch batch, int index, Outcomes outcomes)
            throws IOException, InterruptedException {
        int end = batch.end(index);
        int start = batch.start(index);
        ByteBuffer datagram = batch.bytes().limit(end).position(start);
        while (true) {
            switch (open.send(datagram)) {
                case SENT -> {
                    return null;
                }
                case REFUSED -> countRefusal();
                case FULL -> {
                    if (interrupted) {
                        return "interrupted while the system took no more";
                    }
                    open.awaitRoom();
                }
                case NO_SPACE -> {
                    return noSpace(open, end - start);
                }
                case TOO_LONG -> {
                    outcomes.rejected(batch.id(index), "too-large", tooLong(open, end - start));
                    return null;
                }
            }
        }
    }

    private String noSpace(Outlet open, int length) {
        return where + ": the system has no space for a datagram of " + length + " bytes; its send buffer has "
                + open.buffer();
    }

    private String tooLong(Outlet open, int length) {
        return length > open.longest()
                ? "a datagram to " + where + " has at most " + open.longest() + " bytes, but the event has " + length
                : "the system sends no datagram of " + length + " bytes to " + where;
    }

    private void countRefusal() {
        refused.increment();
        refusals.add(1);
    }

    @Override
    public void flush() throws ConnectionLostException {
        try {
            if (outlet().isRefused()) {
                countRefusal();
            }
        } catch (IOException e) {
            throw where.lost(e);
        }
        refusals.repeat();
    }

    @Override
    public void interrupt() {
        interrupted = true;
        Outlet open = outlet;
        if (open != null) {
            open.wake();
        }
    }

    @Override
    public void close() {
        refusals.finish();
        Outlet open = outlet;
        outlet = null;
        if (open != null) {
            open.close();
        }
    }
}
