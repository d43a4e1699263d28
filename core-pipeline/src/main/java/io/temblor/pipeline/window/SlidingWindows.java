package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.AccumulatorSet;
import io.temblor.pipeline.state.InvalidStateException;

/// Windows that end with the event in work: the last so many events, or all of the last so much time.
final class SlidingWindows extends Windows {
    private final WindowSpec.Sliding spec;
    private final Results results;
    private final AccumulatorSet whole;

    SlidingWindows(WindowSpec.Sliding spec, Results results) {
        this.spec = spec;
        this.results = results;
        this.whole = results.accumulators();
    }

    @Override
    public Group newGroup() {
        return new RunningGroup(new Running(results));
    }

    @Override
    public boolean onEvent(Group group, Event event, long clockNanos) {
        RunningGroup running = (RunningGroup) group;
        Running events = running.events();
        long time = event.ingestNanos();
        AccumulatorSet own = results.accumulators();
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
        return true;
    }

    private void emit(RunningGroup group) {
        group.since = 0;
        group.sinceOrder = Long.MAX_VALUE;
        try {
            group.events().collect(whole);
        } catch (FailedExpressionException e) {
            results.failed(e);
            return;
        }
        results.emit(
                group,
                spec.name(),
                whole,
                group.events().oldest(),
                group.events().newest());
    }

    @Override
    public boolean isForgettable(Group group) {
        return ((RunningGroup) group).events().size() == 0;
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
    public void onTime(Group group, long now) {
        RunningGroup running = (RunningGroup) group;
        if (running.since > 0) {
            emit(running);
        }
        while (running.events().size() > 0) {
            running.events().removeOldest();
        }
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
        Running events = running.events();
        return new StateArray()
                .add(running.since)
                .add(state(events.older()))
                .add(state(events.newer()))
                .build();
    }

    private static Value state(Iterable<Running.Entry> entries) {
        StateArray state = new StateArray();
        entries.forEach(entry -> state.add(entry.time()).add(entry.own()));
        return state.build();
    }

    @Override
    public void restore(Group group, Value state) throws InvalidStateException {
        RunningGroup running = (RunningGroup) group;
        StateArray.Reader reader = StateArray.read(state, 3);
        running.since = reader.count();
        restore(reader.value(), running.events());
        running.events().turn();
        restore(reader.value(), running.events());
        if (running.events().size() == 0) {
            throw new InvalidStateException("expected events of a sliding window, found none");
        }
    }

    private void restore(Value state, Running events) throws InvalidStateException {
        StateArray.Reader reader = StateArray.readAll(state, 2);
        while (reader.hasMore()) {
            long time = reader.number();
            AccumulatorSet own = results.accumulators();
            reader.accumulators(own);
            try {
                events.add(time, own);
            } catch (FailedExpressionException e) {
                throw new InvalidStateException("the events of a sliding window do not go together: " + e.text());
            }
        }
    }
}
