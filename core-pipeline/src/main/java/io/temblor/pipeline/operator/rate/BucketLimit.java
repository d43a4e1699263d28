package io.temblor.pipeline.operator.rate;

/// What one kind of events may do.
///
/// @param rate       how many pass in the time of all windows
/// @param slotMillis the time of one window
/// @param windows    how many windows there are
record BucketLimit(long rate, long slotMillis, int windows) {
    static final int MOST_WINDOWS = 10_000;
    static final long MOST_MILLIS = 1L << 40;
}
