package io.temblor.connectors.ffi.host;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import io.temblor.connectors.ffi.abi.SinkStruct;
import io.temblor.connectors.ffi.abi.Status;
import org.jspecify.annotations.Nullable;

/// A sink in a native library. An instance lives from `open` to `close`.
final class NativeSink implements Sink {
    private final NativeComponent component;
    private final String settings;
    private final ConnectorContext context;
    private final Object interrupting = new Object();
    private @Nullable Session session;

    NativeSink(NativeComponent component, String settings, ConnectorContext context) {
        this.component = component;
        this.settings = settings;
        this.context = context;
    }

    @Override
    public void open(int attempt) throws ConnectionLostException {
        Session opened = new Session();
        synchronized (interrupting) {
            session = opened;
        }
        opened.open(attempt);
    }

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException {
        session().write(batch, outcomes);
    }

    @Override
    public void settle(Outcomes outcomes, long maxWaitNanos) throws ConnectionLostException {
        session().settle(outcomes, maxWaitNanos);
    }

    @Override
    public void flush() throws ConnectionLostException {
        session().flush();
    }

    @Override
    public void interrupt() {
        synchronized (interrupting) {
            if (session != null) {
                session.interrupt();
            }
        }
    }

    @Override
    public void close() {
        Session closed = session;
        synchronized (interrupting) {
            session = null;
        }
        if (closed != null) {
            closed.close();
        }
    }

    private Session session() {
        Session open = session;
        if (open == null) {
            throw new IllegalStateException(component + " is not open");
        }
        return open;
    }

    /// One instance, and what is lent to it.
    private final class Session implements AutoCloseable {
        private final NativeInstance instance = new NativeInstance(component, NativeComponent.SINK, settings, context);
        private final SinkStruct functions = instance.functions().sink();
        private final LentWrite lentWrite = new LentWrite(component, instance.arena());
        private final LentOutcomes lentOutcomes = new LentOutcomes(component, instance.arena());

        void open(int attempt) throws ConnectionLostException {
            instance.check(
                    "open",
                    functions.open(instance.address(), attempt, instance.error().address()));
        }

        /// What an instance has reported before it failed counts: the failure comes behind it.
        void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException {
            long write = lentWrite.lend(batch);
            long reply = lentOutcomes.lend(batch.size());
            int status = functions.write(
                    instance.address(), write, reply, instance.error().address());
            boolean whole = lentOutcomes.report(batch, outcomes);
            instance.host().counters().carryOver();
            checkDone("write", status);
            if (!whole) {
                throw new DefectException(
                        component + ": write has reported no outcome for some of the " + batch.size() + " events");
            }
        }

        void settle(Outcomes outcomes, long maxWaitNanos) throws ConnectionLostException {
            if (!functions.hasSettle()) {
                lentOutcomes.checkNothingPending();
                return;
            }
            long reply = lentOutcomes.lend(LentOutcomes.LEAST);
            int status = functions.settle(
                    instance.address(), reply, maxWaitNanos, instance.error().address());
            lentOutcomes.report(outcomes);
            checkDone("settle", status);
        }

        void flush() throws ConnectionLostException {
            if (functions.hasFlush()) {
                checkDone(
                        "flush",
                        functions.flush(instance.address(), instance.error().address()));
            }
        }

        private void checkDone(String function, int status) throws ConnectionLostException {
            if (status == Status.MORE || status == Status.END) {
                throw instance.defect(function, status);
            }
            instance.check(function, status);
        }

        void interrupt() {
            if (functions.hasInterrupt()) {
                functions.interrupt(instance.address());
            }
        }

        @Override
        public void close() {
            try {
                functions.close(instance.address());
            } finally {
                instance.close();
                lentWrite.close();
                lentOutcomes.close();
            }
        }
    }
}
