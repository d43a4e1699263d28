package io.temblor.pipeline.script.check;

/// Where expressions stand, which decides what they may do.
public enum Surroundings {
    /// In a script of its own, or in what stands alone.
    SCRIPT,
    /// In a script that a query defines: what it is given is known only when it is created.
    DEFINITION,
    /// In a script of a window, which changes nothing but its own state.
    WINDOW,
    /// In a script of a window that is run when there is no event.
    TICK;

    /// Whether the event is there.
    boolean hasEvent() {
        return this != TICK;
    }

    /// Whether the event may be changed.
    boolean canChangeEvent() {
        return this == SCRIPT || this == DEFINITION;
    }
}
