package io.temblor.connectors.inprocess;

import io.temblor.connector.Connector;
import io.temblor.connector.Event;
import io.temblor.connector.testkit.ListBatch;
import io.temblor.connector.testkit.SinkContract;
import io.temblor.connector.testkit.SinkSubject;
import io.temblor.connector.testkit.TestContext;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;

class InProcessSinkContractTest {

    @Nested
    class CallingWithEvents extends SinkContract {
        @Override
        protected SinkSubject<?> subject() {
            List<String> taken = new CopyOnWriteArrayList<>();
            return new Subject(InProcessSink.ofEvents(event -> taken.add(acceptable(text(event)))), taken);
        }
    }

    @Nested
    class CallingWithBytes extends SinkContract {
        @Override
        protected SinkSubject<?> subject() {
            List<String> taken = new CopyOnWriteArrayList<>();
            InProcessSink endpoint = InProcessSink.ofBytes(
                    bytes -> taken.add(acceptable(new String(bytes, StandardCharsets.UTF_8).replace("\n", ""))));
            return new Subject(endpoint, taken);
        }
    }

    @Nested
    class FillingAQueue extends SinkContract {
        @Override
        protected SinkSubject<?> subject() {
            return new QueueSubject();
        }
    }

    private static String text(Event event) {
        return ((StringValue) event.value()).value();
    }

    private static String acceptable(String text) {
        if (text.equals("unacceptable")) {
            throw new IllegalArgumentException("not this one");
        }
        return text;
    }

    private record Subject(InProcessSink endpoint, List<String> arrived) implements SinkSubject<InProcessSettings> {
        @Override
        public Connector<InProcessSettings> connector() {
            return new InProcessConnector();
        }

        @Override
        public InProcessSettings settings() {
            return new InProcessSettings(Optional.of("given"));
        }

        @Override
        public TestContext context() {
            return new TestContext().give(InProcessSink.class, "given", endpoint);
        }

        @Override
        public Optional<ListBatch.Entry> unacceptable() {
            String text = "unacceptable";
            return Optional.of(new ListBatch.Entry(Value.of(text), text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /// The program takes an event out of its queue of two whenever it is asked for all that has arrived, and as
    /// long as it is not stalled.
    private static final class QueueSubject implements SinkSubject<InProcessSettings> {
        private final LinkedBlockingQueue<Event> queue = new LinkedBlockingQueue<>(2);
        private final List<String> taken = new CopyOnWriteArrayList<>();
        private final Thread program = Thread.ofPlatform().daemon().unstarted(this::take);
        private final TestContext context =
                new TestContext().give(InProcessSink.class, "given", InProcessSink.into(queue));
        private volatile boolean stalled;

        QueueSubject() {
            program.start();
        }

        private void take() {
            try {
                while (!Thread.interrupted()) {
                    if (stalled) {
                        LockSupport.parkNanos(1_000_000);
                    } else {
                        taken.add(text(queue.take()));
                    }
                }
            } catch (InterruptedException e) {
                stalled = true;
            }
        }

        @Override
        public Connector<InProcessSettings> connector() {
            return new InProcessConnector();
        }

        @Override
        public InProcessSettings settings() {
            return new InProcessSettings(Optional.of("given"));
        }

        @Override
        public TestContext context() {
            return context;
        }

        @Override
        public List<String> arrived() {
            return List.copyOf(taken);
        }

        @Override
        public boolean canStall() {
            return true;
        }

        @Override
        public void stall() {
            stalled = true;
        }

        @Override
        public void proceed() {
            stalled = false;
        }

        @Override
        public void close() {
            program.interrupt();
        }
    }
}
