package io.temblor.pipeline.window;

import java.util.ArrayList;
import java.util.List;

/// A group in session windows.
final class SessionGroup extends Group {
    private final List<Session> sessions = new ArrayList<>(1);

    /// In the order of time; further apart than the gap.
    List<Session> sessions() {
        return sessions;
    }

    @Override
    public long held() {
        long held = Long.MAX_VALUE;
        for (Session session : sessions) {
            held = Math.min(held, session.heldSince());
        }
        return held;
    }
}
