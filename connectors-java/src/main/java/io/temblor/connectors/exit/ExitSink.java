package io.temblor.connectors.exit;

import io.temblor.connector.ConnectionGoneException;
import io.temblor.connector.ConnectorContext;
import io.temblor.connector.NanoClock;
import io.temblor.connector.Outcomes;
import io.temblor.connector.ProcessExit;
import io.temblor.connector.Sink;
import io.temblor.connector.SinkBatch;
import io.temblor.connector.value.BoolValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Looks at the engine's clock, and waits on the machine's. What comes while the first event waits is
/// delivered with it.
final class ExitSink implements Sink {
    private final ExitSettings settings;
    private final ConnectorContext context;
    private final NanoClock clock;
    private final Semaphore interrupts = new Semaphore(0);

    private @Nullable ProcessExit process;
    private @Nullable Request request;
    private long last;

    private record Request(int exitCode, boolean graceful, long due) {}

    ExitSink(ExitSettings settings, ConnectorContext context) {
        this.settings = settings;
        this.context = context;
        this.clock = context.clock();
    }

    @Override
    public void open(int attempt) throws ConnectionGoneException {
        process = context.resource(ProcessExit.class, ProcessExit.NAME)
                .orElseThrow(() -> new ConnectionGoneException(
                        "the program that runs the flow lends no ProcessExit, so nothing can end it"));
        request = null;
    }

    @Override
    public void write(SinkBatch batch, Outcomes outcomes) {
        if (request == null) {
            request = request(batch.event(0).value());
        }
        for (int i = 0; i < batch.size(); i++) {
            last = batch.id(i);
            outcomes.pending(last);
        }
        endIfDue(request, outcomes);
    }

    private Request request(Value value) {
        long delay = whole(value, "delay", settings.delay().toNanos());
        boolean graceful = field(value, "graceful") instanceof BoolValue flag ? flag.value() : settings.graceful();
        return new Request(Math.clamp(whole(value, "exit", 0), 0, 255), graceful, clock.nanos() + Math.max(0, delay));
    }

    private static long whole(Value value, String field, long otherwise) {
        return field(value, field) instanceof IntegerValue number && !number.unsigned() ? number.bits() : otherwise;
    }

    private static @Nullable Value field(Value value, String field) {
        return value instanceof RecordValue fields ? fields.get(field) : null;
    }

    private void endIfDue(Request wanted, Outcomes outcomes) {
        if (process != null && wanted.due() - clock.nanos() <= 0) {
            process.request(wanted.exitCode(), wanted.graceful());
            outcomes.deliveredThrough(last);
        }
    }

    @Override
    public void settle(Outcomes outcomes, long maxWaitNanos) throws InterruptedException {
        Request wanted = request;
        if (wanted == null) {
            return;
        }
        long left = wanted.due() - clock.nanos();
        if (left > 0 && maxWaitNanos > 0) {
            boolean _ = interrupts.tryAcquire(Math.min(left, maxWaitNanos), TimeUnit.NANOSECONDS);
            interrupts.drainPermits();
        }
        endIfDue(wanted, outcomes);
    }

    @Override
    public void interrupt() {
        interrupts.release();
    }

    @Override
    public void close() {}
}
