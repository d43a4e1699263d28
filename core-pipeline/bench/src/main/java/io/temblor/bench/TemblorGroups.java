package io.temblor.bench;

import io.temblor.config.PlacedText;
import io.temblor.connector.Event;
import io.temblor.connector.Failure;
import io.temblor.connector.Origin;
import io.temblor.connector.Split;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import io.temblor.connector.json.JsonLimits;
import io.temblor.connector.json.JsonParser;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.script.syntax.WindowKind;
import io.temblor.pipeline.select.SelectOperatorProvider;
import io.temblor.pipeline.select.SelectPlan;
import io.temblor.pipeline.select.SelectSettings;
import io.temblor.pipeline.select.WindowSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Temblor's operator `select`, given documents that were parsed, as they lie in the slots of a ring.
///
/// What the engine asks before and after each event, the oldest event that is held, is asked here, too.
final class TemblorGroups implements GroupSubject {
    private static final JsonLimits LIMITS = new JsonLimits(128, 100, 1 << 20);
    private static final Origin ORIGIN = new Origin("bench", new Split("bench"));

    private final GroupText text = new GroupText();
    private final TimedEvent[] events = new TimedEvent[GroupLoad.BATCH];
    private final JsonParser parser = new JsonParser(LIMITS);
    private final ResultContext context = new ResultContext();
    private @Nullable Operator operator;
    private long held;

    /// An event of a slot.
    static final class TimedEvent implements Event {
        private final Document document = new Document();
        private long nanos;

        void setTime(long epochNanos) {
            nanos = epochNanos;
        }

        @Override
        public Value value() {
            return document.value();
        }

        @Override
        public Document document() {
            return document;
        }

        @Override
        public RecordValue meta() {
            return RecordValue.EMPTY;
        }

        @Override
        public long ingestNanos() {
            return nanos;
        }

        @Override
        public Origin origin() {
            return ORIGIN;
        }

        @Override
        public Optional<Failure> failure() {
            return Optional.empty();
        }

        @Override
        public Event retain() {
            return this;
        }
    }

    @Override
    public void open(GroupTask task) {
        operator = operator(task);
        for (int i = 0; i < events.length; i++) {
            events[i] = new TimedEvent();
        }
    }

    @Override
    public void decode(int[] sequence, int from, int count) {
        for (int i = 0; i < count; i++) {
            byte[] json = text.json(sequence[from + i]);
            Document document = events[i].document;
            document.fill(json, 0, json.length);
            try {
                parser.parse(document);
            } catch (DecodeException e) {
                throw new IllegalStateException("the events are to be JSON", e);
            }
        }
    }

    static Operator operator(GroupTask task) {
        String aggregate = switch (task.aggregate()) {
            case COUNT -> "aggr::stats::count()";
            case SUM -> "aggr::stats::sum(event.bytes)";
            case MEAN -> "aggr::stats::mean(event.bytes)";
            case HDR -> "aggr::stats::hdr(event.bytes)";
        };
        List<PlacedText> keys = switch (task.key()) {
            case STRING -> List.of(text("event.host"));
            case INTEGER -> List.of(text("event.user"));
            case TWO_STRINGS -> List.of(text("event.zone"), text("event.rack"));
        };
        return new SelectOperatorProvider()
                .operator(new SelectSettings(
                        text("{\"key\": group[0], \"value\": " + aggregate + "}"),
                        Optional.empty(),
                        keys,
                        Optional.of(window(task.window())),
                        List.of(),
                        Optional.empty(),
                        SelectPlan.MAX_GROUPS,
                        Optional.empty()));
    }

    private static WindowSettings window(GroupTask.Window window) {
        boolean timed = window == GroupTask.Window.TIME;
        return new WindowSettings(
                WindowKind.TUMBLING,
                Optional.empty(),
                timed ? Optional.of(Duration.ofSeconds(1)) : Optional.empty(),
                timed ? Optional.empty() : Optional.of((long) GroupTask.SIZE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                timed ? Optional.of(true) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PlacedText text(String text) {
        return new PlacedText(text, "bench", 1, 1);
    }

    @Override
    public void take(long micros) {
        Operator select = select();
        long nanos = micros * 1000;
        for (TimedEvent event : events) {
            event.setTime(nanos);
            held += select.oldestHeld();
            select.onEvent(event, context);
            held += select.oldestHeld();
            context.next();
            nanos += 1000;
        }
    }

    @Override
    public void time(long micros) {
        context.setTime(micros * 1000);
        select().onTick(context);
    }

    private Operator select() {
        return Objects.requireNonNull(operator);
    }

    @Override
    public long results() {
        return context.results();
    }

    @Override
    public double total() {
        return held == 0 ? Double.NaN : context.total();
    }
}
