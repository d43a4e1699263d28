package io.temblor.pipeline.operator.join;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.KeyedTable;
import java.util.ArrayDeque;
import java.util.Deque;

/// The events of one key that wait for partners, those of each side in the order in which they came.
final class JoinEvents extends KeyedTable.Entry {

    /// An event that waits.
    static final class Waiting {
        final JoinEvents events;
        final boolean left;
        final Value value;
        final long time;
        final long number;
        final long order;
        boolean matched;

        /// @param time   when it came in
        /// @param number grows from event to event
        /// @param order  [Long#MAX_VALUE] if it is safe in a state
        Waiting(JoinEvents events, boolean left, Value value, long time, long number, long order) {
            this.events = events;
            this.left = left;
            this.value = value;
            this.time = time;
            this.number = number;
            this.order = order;
        }
    }

    private final Deque<Waiting> lefts = new ArrayDeque<>();
    private final Deque<Waiting> rights = new ArrayDeque<>();

    /// The events of one side.
    Deque<Waiting> side(boolean left) {
        return left ? lefts : rights;
    }

    int size() {
        return lefts.size() + rights.size();
    }

    /// The event that has waited longest.
    Waiting oldest() {
        Waiting left = lefts.peekFirst();
        Waiting right = rights.peekFirst();
        if (left == null || right == null) {
            return left == null ? rights.getFirst() : left;
        }
        return left.number < right.number ? left : right;
    }
}
