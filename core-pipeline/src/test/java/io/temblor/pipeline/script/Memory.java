package io.temblor.pipeline.script;

import io.temblor.connector.Event;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Node;
import io.temblor.pipeline.script.runtime.Frame;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What an interpreted script works on: all of it values.
final class Memory {
    private final @Nullable Value[] variables;
    private final Frame context = new Frame(0, GivenEvent.CLOCK);
    private Value event = Value.NULL;
    private Value state = Value.NULL;
    private Value meta = RecordValue.EMPTY;

    Memory(int variables) {
        this.variables = new Value[variables];
    }

    void begin(Event next) {
        context.begin(next);
        Arrays.fill(variables, null);
        event = next.value();
        meta = next.meta();
    }

    /// What functions ask about the event.
    Frame context() {
        return context;
    }

    Value event() {
        return event;
    }

    Value state() {
        return state;
    }

    Value meta() {
        return meta;
    }

    @Nullable
    Value variable(int number) {
        return variables[number];
    }

    void set(int variable, @Nullable Value value) {
        variables[variable] = value;
    }

    void forget(int from, int to) {
        Arrays.fill(variables, from, to, null);
    }

    /// What lies at a root, or null if nothing was assigned to it.
    @Nullable
    Value at(Node.Root root) {
        return switch (root) {
            case Node.Root.Event _ -> event;
            case Node.Root.State _ -> state;
            case Node.Root.Meta _ -> meta;
            case Node.Root.Local(int number, var _, var _) -> variables[number];
            default -> throw new IllegalStateException("nothing lies at " + root);
        };
    }

    /// Puts a value at a root.
    ///
    /// @return the value
    Value assign(Node.Root root, Value value) {
        switch (root) {
            case Node.Root.Event _ -> event = value;
            case Node.Root.State _ -> state = value;
            case Node.Root.Meta _ -> {
                new Frame(0, GivenEvent.CLOCK).setMeta(value);
                meta = value;
            }
            case Node.Root.Local(int number, var _, var _) -> variables[number] = value;
            default -> throw new IllegalStateException("nothing can be assigned to " + root);
        }
        return value;
    }
}
