package io.temblor.pipeline.select;

import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyWriter;
import io.temblor.pipeline.state.State;
import io.temblor.pipeline.window.Group;
import io.temblor.pipeline.window.Groups;
import io.temblor.pipeline.window.Windows;
import java.util.ArrayList;
import java.util.List;

/// The state of a `select` with windows: an array of that of the windows, and of an array of all groups, each an array
/// of what it is grouped by, of when the last event of it came, and of what was collected.
final class SelectState {
    private static final int VERSION = 1;

    private SelectState() {}

    static State of(Windows windows, Groups groups) {
        List<Value> states = new ArrayList<>();
        for (Group group : groups.inOrder()) {
            states.add(
                    ArrayValue.of(GroupTerms.value(group), new IntegerValue(group.lastSeen()), windows.state(group)));
        }
        return new State(VERSION, ArrayValue.of(windows.state(), ArrayValue.of(states)));
    }

    static void restore(State state, Windows windows, Groups groups) throws InvalidStateException {
        if (state.version() != VERSION) {
            throw InvalidStateException.version(state.version(), VERSION);
        }
        if (!(state.value() instanceof ArrayValue parts)
                || parts.size() != 2
                || !(parts.get(1) instanceof ArrayValue states)) {
            throw new InvalidStateException("expected an array of windows and groups, found "
                    + state.value().type());
        }
        windows.restore(parts.get(0));
        KeyWriter key = new KeyWriter();
        for (int i = 0; i < states.size(); i++) {
            restoreGroup(states.get(i), key, windows, groups);
        }
    }

    private static void restoreGroup(Value state, KeyWriter key, Windows windows, Groups groups)
            throws InvalidStateException {
        if (!(state instanceof ArrayValue parts)
                || parts.size() != 3
                || !(parts.get(0) instanceof ArrayValue value)
                || !(parts.get(1) instanceof IntegerValue lastSeen)) {
            throw new InvalidStateException(
                    "expected a group of its value, its last time and its windows, found " + state.type());
        }
        GroupTerms.write(GroupTerms.values(value), key);
        Group group = groups.add(key, value);
        group.setLastSeen(lastSeen.bits());
        windows.restore(group, parts.get(2));
        groups.update(group);
    }
}
