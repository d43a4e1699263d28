package io.temblor.bench;

/// Counts values by their size, to within one part in 128, in a fixed amount of memory.
///
/// **Threading.** Confined to one thread.
///
/// **Hot path.** Recording neither allocates nor branches on what was recorded before.
final class Histogram {
    /// Values below 256 have a bucket each; above, every doubling has 128 buckets.
    private static final int PRECISION_BITS = 7;

    private static final int PER_DOUBLING = 1 << PRECISION_BITS;

    private final long[] buckets = new long[(Long.SIZE - PRECISION_BITS) * PER_DOUBLING];
    private long count;
    private long max;

    /// Counts a value; one below 0 counts as 0.
    void record(long value) {
        long positive = Math.max(0, value);
        buckets[bucket(positive)]++;
        count++;
        max = Math.max(max, positive);
    }

    long count() {
        return count;
    }

    /// The greatest value, exactly.
    long max() {
        return max;
    }

    /// The value that so many percent of all values do not exceed.
    long percentile(double percent) {
        long rank = Math.max(1, (long) Math.ceil(count * percent / 100));
        long seen = 0;
        for (int i = 0; i < buckets.length; i++) {
            seen += buckets[i];
            if (seen >= rank) {
                return Math.min(max, highest(i));
            }
        }
        return max;
    }

    private static int bucket(long value) {
        int doublings = Math.max(0, Long.SIZE - 1 - PRECISION_BITS - Long.numberOfLeadingZeros(value));
        return doublings * PER_DOUBLING + (int) (value >>> doublings);
    }

    /// The greatest value that falls into a bucket.
    private static long highest(int bucket) {
        int doublings = Math.max(0, bucket / PER_DOUBLING - 1);
        long lowest = (long) (bucket - doublings * PER_DOUBLING) << doublings;
        return lowest + (1L << doublings) - 1;
    }
}
