package io.temblor.pipeline.window;

import io.temblor.connector.Event;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.aggregate.AccumulatorSet;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.List;

/// Windows that last as long as events keep coming. An event between two sessions makes one of them.
final class SessionWindows extends ClockedWindows {
    private final WindowSpec.Session spec;
    private final Results results;

    SessionWindows(WindowSpec.Session spec, WindowClock clock, Results results) {
        super(clock);
        this.spec = spec;
        this.results = results;
    }

    @Override
    public Group newGroup() {
        return new SessionGroup();
    }

    @Override
    public boolean onEvent(Group group, Event event, long clockNanos) {
        List<Session> sessions = ((SessionGroup) group).sessions();
        long time = clock().timeOf(event, clockNanos);
        int at = place(time, sessions);
        boolean isNear = at < sessions.size() && sessions.get(at).first() <= time + spec.gap();
        if (isNear) {
            extend(sessions, at, time);
            tell(group, sessions.get(at));
        } else if (clock().isOver(endAfter(time))) {
            results.late();
        } else {
            AccumulatorSet fresh = results.accumulators();
            results.accumulate(fresh, time);
            sessions.add(at, new Session(fresh, time, time, results.order()));
        }
        return true;
    }

    /// A session that was emitted already has got an event that is late, or is not over any more.
    private void tell(Group group, Session session) {
        if (session.isEmitted()) {
            if (clock().now() >= endAfter(session.last())) {
                emit(group, session);
            } else {
                session.reopen();
            }
        }
    }

    /// When a session is over whose last event has that time.
    private long endAfter(long last) {
        return last + spec.gap() + 1;
    }

    /// The number of the first session that a time is not too far behind.
    private int place(long time, List<Session> sessions) {
        int at = 0;
        while (at < sessions.size() && sessions.get(at).last() < time - spec.gap()) {
            at++;
        }
        return at;
    }

    private void extend(List<Session> sessions, int at, long time) {
        Session session = sessions.get(at);
        results.accumulate(session.collected(), time);
        session.extend(time, results.order());
        if (at + 1 < sessions.size() && sessions.get(at + 1).first() <= session.last() + spec.gap()) {
            join(session, sessions.remove(at + 1));
        }
    }

    private void join(Session session, Session after) {
        session.join(after);
        try {
            results.merge(after.collected(), session.collected(), false);
        } catch (FailedExpressionException e) {
            results.failed(e);
        }
    }

    @Override
    public boolean isForgettable(Group group) {
        return ((SessionGroup) group).sessions().isEmpty();
    }

    @Override
    public long due(Group group) {
        long due = Long.MAX_VALUE;
        for (Session session : ((SessionGroup) group).sessions()) {
            long end = endAfter(session.last());
            due = Math.min(due, session.isEmitted() ? end + clock().lateness() : end);
        }
        return due;
    }

    @Override
    public void onTime(Group group, long now) {
        List<Session> sessions = ((SessionGroup) group).sessions();
        for (Session session : List.copyOf(sessions)) {
            if (!session.isEmitted() && endAfter(session.last()) <= now) {
                emit(group, session);
            }
        }
        sessions.removeIf(session -> session.isEmitted() && clock().isOver(endAfter(session.last())));
    }

    private void emit(Group group, Session session) {
        session.setEmitted();
        results.emit(group, spec.name(), session.collected(), session.first(), endAfter(session.last()));
    }

    @Override
    public void close(Group group) {
        List<Session> sessions = ((SessionGroup) group).sessions();
        List<Session> all = List.copyOf(sessions);
        sessions.clear();
        for (Session session : all) {
            if (!session.isEmitted()) {
                emit(group, session);
            }
        }
    }

    @Override
    public Value state(Group group) {
        StateArray state = new StateArray();
        for (Session each : ((SessionGroup) group).sessions()) {
            state.add(each.first()).add(each.last()).add(each.isEmitted()).add(each.collected());
        }
        return state.build();
    }

    @Override
    public void restore(Group group, Value state) throws InvalidStateException {
        List<Session> sessions = ((SessionGroup) group).sessions();
        StateArray.Reader reader = StateArray.readAll(state, 4);
        while (reader.hasMore()) {
            Session session = new Session(results.accumulators(), reader.time(), reader.time(), Long.MAX_VALUE);
            if (reader.bool()) {
                session.setEmitted();
            }
            reader.accumulators(session.collected());
            if (session.last() < session.first()
                    || !sessions.isEmpty()
                            && session.first() <= sessions.getLast().last()) {
                throw new InvalidStateException("expected sessions one after the other, found one from "
                        + session.first() + " to " + session.last());
            }
            sessions.add(session);
        }
    }
}
