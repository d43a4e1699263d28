package io.temblor.connector;

/// What a source says of what comes next.
public enum PollResult {
    /// There is probably more: the engine calls again at once.
    MORE,
    /// There is nothing more now: the engine calls again, with a wait.
    IDLE,
    /// There will never be more. The flow drains when all its sources have ended.
    END
}
