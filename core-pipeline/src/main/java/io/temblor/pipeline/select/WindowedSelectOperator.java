package io.temblor.pipeline.select;

import io.temblor.connector.Event;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.StringValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.Accumulator;
import io.temblor.pipeline.operator.Operator;
import io.temblor.pipeline.operator.OperatorContext;
import io.temblor.pipeline.script.check.SelectVariables;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.state.InvalidStateException;
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
    private final StringValue firstWindow;

    private @Nullable OperatorContext context;
    private @Nullable Event current;

    WindowedSelectOperator(SelectPlan plan) throws InvalidScriptException {
        this.plan = plan;
        code = new SelectCode(plan.select(), clock);
        aggregates = new AggregateCode(plan.select());
        terms = new GroupTerms(plan.select());
        windows = new WindowMaker(this, clock).make(plan.windows());
        groups = new Groups(windows, plan.idleNanos());
        firstWindow = new StringValue(plan.windows().getFirst().name());
    }

    @Override
    public void onEvent(Event event, OperatorContext given) {
        context = given;
        current = event;
        clock.set(given.clock());
        try {
            code.begin(event);
            if (code.takes()) {
                collect(event);
            }
        } catch (FailedExpressionException e) {
            given.fail(e.code(), e.text());
        }
        if (windows.hasEventTime()) {
            pass(event.ingestNanos());
        }
    }

    private void collect(Event event) {
        if (terms.areSeveral()) {
            for (List<Value> group : terms.all(code.frame())) {
                GroupTerms.write(group, key);
                collect(event, groups.find(key), group);
            }
        } else {
            terms.write(event, code.frame(), key);
            collect(event, groups.find(key), null);
        }
    }

    /// @param known  the group of the key, if there is one
    /// @param values what it is grouped by; null if that is not known yet
    private void collect(Event event, @Nullable Group known, @Nullable List<Value> values) {
        if (known != null) {
            take(known, event);
            return;
        }
        if (groups.size() >= plan.maxGroups()) {
            present()
                    .fail(
                            "too-many-groups",
                            "there are " + plan.maxGroups() + " groups already, and this event would begin another one;"
                                    + " max_groups allows for more");
            return;
        }
        Group added = groups.add(key, GroupTerms.group(values == null ? terms.values(code.frame()) : values));
        try {
            take(added, event);
        } catch (FailedExpressionException e) {
            groups.remove(added);
            throw e;
        }
    }

    private void take(Group group, Event event) {
        group.setLastSeen(event.ingestNanos());
        boolean forgettable = false;
        try {
            forgettable = windows.onEvent(group, event, event.ingestNanos());
        } finally {
            settle(group, forgettable);
        }
    }

    private void settle(Group group, boolean forgettable) {
        if (forgettable) {
            groups.remove(group);
        } else {
            groups.update(group);
        }
    }

    @Override
    public void onTick(OperatorContext given) {
        context = given;
        clock.set(given.clock());
        long now = given.clock().epochNanos();
        if (windows.wantsEveryTick()) {
            current = new TickEvent(now);
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
        boolean forgettable = false;
        try {
            forgettable = windows.onTime(group, now);
        } catch (FailedExpressionException e) {
            present().fail(e.code(), e.text());
        }
        settle(group, forgettable);
    }

    private void close(Group group) {
        try {
            windows.close(group);
        } catch (FailedExpressionException e) {
            present().fail(e.code(), e.text());
        } finally {
            groups.remove(group);
        }
    }

    @Override
    public void onDrain(OperatorContext given) {
        context = given;
        clock.set(given.clock());
        current = new TickEvent(given.clock().epochNanos());
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
    public Accumulator[] accumulators() {
        return aggregates.accumulators();
    }

    @Override
    public void accumulate(Accumulator[] into, long timeNanos) {
        if (aggregates.haveArguments()) {
            code.know(code.names().window(), firstWindow);
        }
        aggregates.accumulate(into, timeNanos, code.frame());
    }

    @Override
    public void emit(Group group, String window, Accumulator[] collected, long opensAt, long closesAt) {
        Event event = presentEvent();
        code.begin(event);
        SelectVariables names = code.names();
        code.know(names.group(), group.value());
        code.know(names.window(), new StringValue(window));
        code.know(names.cardinality(), new IntegerValue(groups.size()));
        code.know(names.openedAt(), time(opensAt));
        code.know(names.closesAt(), time(closesAt));
        aggregates.tell(collected, code.frame());
        Value result = code.result();
        if (code.wants(result)) {
            present().emit("out", result == null ? event.value() : result, event.meta());
        }
        code.begin(event);
    }

    private static Value time(long nanos) {
        return nanos == NO_TIME ? Value.NULL : new IntegerValue(nanos);
    }

    @Override
    public void late() {
        present().emit(SelectPlan.LATE, presentEvent());
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
