package io.temblor.connectors.ffi.host;

import io.temblor.connector.ConnectionLostException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.Outcomes;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import io.temblor.connectors.ffi.abi.SinkStruct;

/// A sink in a native library: one instance, and what is lent to it.
final class NativeSink implements Sink {
    private final NativeComponent component;
    private final NativeInstance instance;
    private final SinkStruct functions;
    private final LentWrite lentWrite;
    private final LentOutcomes lentOutcomes;

    NativeSink(NativeComponent component, String settings, ConnectorContext context) {
        this.component = component;
        this.instance = new NativeInstance(component, NativeComponent.SINK, settings, context);
        this.functions = instance.functions().sink();
        this.lentWrite = new LentWrite(component, instance);
        this.lentOutcomes = new LentOutcomes(component, instance);
    }

    @Override
    public void open(int attempt) throws ConnectionLostException {
        instance.opening();
        lentOutcomes.forget();
        instance.check(
                "open",
                functions.open(instance.address(), attempt, instance.error().address()));
    }

    /// What an instance has reported before it failed counts: the failure comes behind it.
    @Override
    public void write(SinkBatch batch, Outcomes outcomes) throws ConnectionLostException {
        instance.checkOpen();
        long write = lentWrite.lend(batch);
        long reply = lentOutcomes.lend(batch.size());
        int status = functions.write(
                instance.address(), write, reply, instance.error().address());
        boolean whole = lentOutcomes.report(batch, outcomes);
        instance.host().counters().carryOver();
        instance.check("write", status);
        if (!whole) {
            throw new DefectException(
                    component + ": write has reported no outcome for some of the " + batch.size() + " events");
        }
    }

    @Override
    public void settle(Outcomes outcomes, long maxWaitNanos) throws ConnectionLostException {
        instance.checkOpen();
        if (!functions.hasSettle()) {
            lentOutcomes.checkNothingPending();
            return;
        }
        long reply = lentOutcomes.lend(LentOutcomes.LEAST);
        int status = functions.settle(
                instance.address(), reply, maxWaitNanos, instance.error().address());
        lentOutcomes.report(outcomes);
        instance.check("settle", status);
    }

    @Override
    public void flush() throws ConnectionLostException {
        instance.checkOpen();
        if (functions.hasFlush()) {
            instance.check(
                    "flush",
                    functions.flush(instance.address(), instance.error().address()));
        }
    }

    @Override
    public void interrupt() {
        instance.interrupt(address -> {
            if (functions.hasInterrupt()) {
                functions.interrupt(address);
            }
        });
    }

    @Override
    public void close() {
        instance.closing();
        functions.close(instance.address());
    }

    @Override
    public void release() {
        instance.close();
        lentWrite.close();
        lentOutcomes.close();
    }
}
