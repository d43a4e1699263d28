package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.Accumulator;
import io.temblor.pipeline.state.InvalidStateException;

/// Windows that end with the event in work: the last so many events, or all of the last so much time.
final class SlidingWindows extends Windows {
    private final WindowSpec.Sliding spec;
    private final Results results;
    private final Accumulator[] whole;

    SlidingWindows(WindowSpec.Sliding spec, Results results) {
        this.spec = spec;
        this.results = results;
        this.whole = results.accumulators();
    }

    @Override
    public Group newGroup() {
        return new RunningGroup(new Running(results::accumulators));
    }

    @Override
    public boolean onEvent(Group group, Event event, long clockNanos) {
        RunningGroup running = (RunningGroup) group;
        Running events = running.events();
        long time = event.ingestNanos();
        Accumulator[] own = results.accumulators();
        results.accumulate(own, time);
        events.add(time, own);
        while (events.size() > spec.size() || events.oldest() <= time - spec.interval()) {
            events.removeOldest();
        }
        running.since++;
        running.sinceOrder = Math.min(running.sinceOrder, results.order());
        if (running.since >= spec.every()) {
            emit(running);
        }
        return false;
    }

    private void emit(RunningGroup group) {
        group.since = 0;
        group.sinceOrder = Long.MAX_VALUE;
        group.events().collect(whole);
        results.emit(
                group,
                spec.name(),
                whole,
                group.events().oldest(),
                group.events().newest());
    }

    @Override
    public long now(long clockNanos) {
        return clockNanos;
    }

    /// When the last event is too old.
    @Override
    public long due(Group group) {
        Running events = ((RunningGroup) group).events();
        return spec.interval() == Long.MAX_VALUE || events.size() == 0
                ? Long.MAX_VALUE
                : events.newest() + spec.interval();
    }

    @Override
    public boolean onTime(Group group, long now) {
        RunningGroup running = (RunningGroup) group;
        if (running.since > 0) {
            emit(running);
        }
        while (running.events().size() > 0) {
            running.events().removeOldest();
        }
        return true;
    }

    @Override
    public void close(Group group) {
        RunningGroup running = (RunningGroup) group;
        if (running.since > 0) {
            emit(running);
        }
    }

    @Override
    public Value state(Group group) {
        RunningGroup running = (RunningGroup) group;
        StateArray each = new StateArray();
        running.events().entries().forEach(entry -> each.add(entry.time()).add(entry.own()));
        return new StateArray().add(running.since).add(each.build()).build();
    }

    @Override
    public void restore(Group group, Value state) throws InvalidStateException {
        RunningGroup running = (RunningGroup) group;
        StateArray.Reader reader = StateArray.read(state, 2);
        running.since = reader.number();
        StateArray.Reader each = StateArray.read(reader.value(), 2);
        while (each.hasMore()) {
            long time = each.number();
            Accumulator[] own = results.accumulators();
            each.accumulators(own);
            running.events().add(time, own);
        }
    }
}
