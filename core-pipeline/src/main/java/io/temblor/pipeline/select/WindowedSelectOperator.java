package io.temblor.pipeline.select;

import io.temblor.connector.Event;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.AccumulatorSet;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.script.check.SelectVariables;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyTooLongException;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.window.FailedExpressionException;
import io.temblor.pipeline.window.Group;
import io.temblor.pipeline.window.Groups;
import io.temblor.pipeline.window.Results;
import io.temblor.pipeline.window.TickEvent;
import io.temblor.pipeline.window.WindowMaker;
import io.temblor.pipeline.window.Windows;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A `select` that collects events in windows.
final class WindowedSelectOperator implements Operator, Results {
    private final SelectPlan plan;
    private final ContextClock clock = new ContextClock();
    private final SelectCode code;
    private final AggregateCode aggregates;
    private final GroupTerms terms;
    private final Windows windows;
    private final Groups groups;
    private final KeyWriter key = new KeyWriter();

    /// Whether each event wants to know its group.
    private final boolean argumentsKnowSelect;

    private @Nullable OperatorContext context;
    private @Nullable Event current;
    private @Nullable Group collecting;

    /// Whether an event is in work, which fails once at most.
    private boolean works;

    private @Nullable FailedExpressionException failure;
    private boolean isLate;

    WindowedSelectOperator(SelectPlan plan) throws InvalidScriptException {
        this.plan = plan;
        code = new SelectCode(plan.select(), clock);
        aggregates = new AggregateCode(plan.select(), code);
        terms = new GroupTerms(plan.select());
        windows = new WindowMaker(this, clock).make(plan.windows());
        groups = new Groups(windows, plan.idleNanos());
        argumentsKnowSelect = plan.select().argumentsKnowSelect();
    }

    @Override
    public void onEvent(Event event, OperatorContext given) {
        enter(event, given);
        works = true;
        failure = null;
        isLate = false;
        try {
            code.begin(event);
            if (code.takes()) {
                collect(event);
            }
        } catch (FailedExpressionException e) {
            failed(e);
        } catch (KeyTooLongException e) {
            failed(new FailedExpressionException("key-too-long", String.valueOf(e.getMessage())));
        }
        if (windows.hasEventTime()) {
            pass(event.ingestNanos());
        }
        works = false;
        FailedExpressionException first = failure;
        if (first != null) {
            given.fail(first.code(), first.text());
        }
    }

    private void enter(Event event, OperatorContext given) {
        context = given;
        current = event;
        clock.set(given.clock());
    }

    private void collect(Event event) {
        if (terms.areSeveral()) {
            for (List<Value> group : terms.all(code.frame())) {
                GroupTerms.write(group, key);
                collect(event, groups.find(key), group);
            }
        } else {
            terms.write(event, code, key);
            collect(event, groups.find(key), null);
        }
    }

    /// @param known  the group of the key, if there is one
    /// @param values what it is grouped by; null if that is not known yet
    private void collect(Event event, @Nullable Group known, @Nullable List<Value> values) {
        if (known != null) {
            take(known, event);
        } else if (groups.size() < plan.maxGroups()) {
            take(groups.add(key, !argumentsKnowSelect && key.isPlain() ? null : value(values)), event);
        } else {
            throw new FailedExpressionException(
                    "too-many-groups",
                    "a further group would begin with this event, but there can be at most " + plan.maxGroups()
                            + " at a time; max_groups allows for more");
        }
    }

    private ArrayValue value(@Nullable List<Value> values) {
        return GroupTerms.group(values == null ? terms.values(code.frame()) : values);
    }

    private void take(Group group, Event event) {
        long now = event.ingestNanos();
        group.setLastSeen(now);
        if (argumentsKnowSelect) {
            collecting = group;
        }
        boolean isNews = true;
        try {
            isNews = windows.onEvent(group, event, now);
        } finally {
            if (isNews) {
                groups.settle(group);
            }
        }
    }

    @Override
    public void onTick(OperatorContext given) {
        long now = given.clock().epochNanos();
        enter(new TickEvent(now), given);
        if (windows.wantsEveryTick()) {
            groups.inOrder().forEach(group -> onTime(group, now));
        }
        pass(now);
        for (Group group = groups.firstIdle(now); group != null; group = groups.firstIdle(now)) {
            close(group);
        }
    }

    /// It is so late by the clock: does what is due.
    private void pass(long clockNanos) {
        long now = windows.now(clockNanos);
        for (Group group = groups.firstDue(now); group != null; group = groups.firstDue(now)) {
            current = new TickEvent(clockNanos);
            onTime(group, now);
        }
    }

    private void onTime(Group group, long now) {
        try {
            windows.onTime(group, now);
        } catch (FailedExpressionException e) {
            failed(e);
        }
        groups.settle(group);
    }

    /// The group is still there while its results are made.
    private void close(Group group) {
        windows.close(group);
        groups.remove(group);
    }

    @Override
    public void onDrain(OperatorContext given) {
        enter(new TickEvent(given.clock().epochNanos()), given);
        groups.inOrder().forEach(this::close);
    }

    @Override
    public boolean needsTicks() {
        return plan.needsTicks();
    }

    @Override
    public long oldestHeld() {
        return groups.oldestHeld();
    }

    // What the windows want of the select

    @Override
    public AccumulatorSet accumulators() {
        return aggregates.accumulators();
    }

    @Override
    public void accumulate(AccumulatorSet into, long timeNanos) {
        Group group = collecting;
        if (group != null) {
            know(group, plan.windows().getFirst().name(), NO_TIME, NO_TIME);
        }
        aggregates.accumulate(into, timeNanos, presentEvent());
    }

    private void know(Group group, String window, long opensAt, long closesAt) {
        SelectVariables names = code.names();
        code.know(names.group(), GroupTerms.value(group));
        code.know(names.window(), new StringValue(window));
        code.know(names.cardinality(), new IntegerValue(groups.size()));
        code.know(names.openedAt(), time(opensAt));
        code.know(names.closesAt(), time(closesAt));
    }

    @Override
    public void merge(AccumulatorSet from, AccumulatorSet into, boolean asParts) {
        aggregates.merge(from, into, asParts);
    }

    @Override
    public void emit(Group group, String window, AccumulatorSet collected, long opensAt, long closesAt) {
        Event event = presentEvent();
        try {
            code.begin(event);
            know(group, window, opensAt, closesAt);
            aggregates.tell(collected);
            Value result = code.result();
            if (code.wants(result)) {
                present().emit("out", result == null ? event.value() : result, event.meta());
            }
        } catch (FailedExpressionException e) {
            failed(e);
        }
        code.begin(event);
    }

    @Override
    public void failed(FailedExpressionException why) {
        if (!works) {
            present().fail(why.code(), why.text());
        } else if (failure == null) {
            failure = why;
        }
    }

    private static Value time(long nanos) {
        return nanos == NO_TIME ? Value.NULL : new IntegerValue(nanos);
    }

    @Override
    public void late() {
        if (!isLate) {
            isLate = true;
            present().emit(SelectPlan.LATE, presentEvent());
        }
    }

    @Override
    public long order() {
        return present().order();
    }

    private OperatorContext present() {
        OperatorContext given = context;
        if (given == null) {
            throw new IllegalStateException("the select is not called by anybody");
        }
        return given;
    }

    private Event presentEvent() {
        Event event = current;
        return event == null ? new TickEvent(0) : event;
    }

    // State

    @Override
    public Optional<State> snapshot() {
        return Optional.of(SelectState.of(windows, groups));
    }

    @Override
    public void restore(State state) throws InvalidStateException {
        SelectState.restore(state, windows, groups);
    }
}
