package io.temblor.connector.testkit;

/// What a double of a source or a sink does wrong, so that a contract has something to find.
public enum Fault {
    NONE,

    // of a source
    KEEPS_THE_BUFFER,
    APPENDS_PAST_THE_CAPACITY,
    BLOCKS_WITHOUT_BEING_ALLOWED,
    WAITS_TOO_LONG,
    IGNORES_RESUME,
    RESUMES_ONE_LATE,
    LOSES_AN_EVENT,
    SWAPS_EVENTS,
    SPINS,
    OPENS_ONLY_ONCE,
    NEVER_ENDS,

    // of a sink
    FORGETS_AN_OUTCOME,
    REPORTS_TWICE,
    KEEPS_THE_BATCH,
    SAYS_DELIVERED_TOO_EARLY,
    REJECTS_WITHOUT_A_CODE,
    BLOCKS_IN_SETTLE,

    // of both
    THROWS_IN_CLOSE,
    IGNORES_INTERRUPT,
    DOES_NOT_SAY_WHERE,
    DESCRIBES_ITSELF_BADLY
}
