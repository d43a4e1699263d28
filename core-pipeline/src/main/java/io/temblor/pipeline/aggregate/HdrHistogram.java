package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.Arrays;

/// Counts whole numbers from 0 to 2^64 - 1 in the bins of Gil Tene's High Dynamic Range Histogram with two
/// significant digits: numbers of up to eight bits have a bin each, larger ones share one if their highest
/// eight bits are the same. A quantile is thus off by less than 1 % of itself. Fractions are cut off;
/// negative numbers are left out.
///
/// A merged histogram is the same as one of all numbers.
final class HdrHistogram implements QuantileSketch {
    private static final int PRECISE_BITS = 8;
    private static final int HALF_BITS = PRECISE_BITS - 1;
    private static final int HALF = 1 << HALF_BITS;
    private static final int BINS = (Long.SIZE - PRECISE_BITS + 2) * HALF;
    private static final double BEYOND = 0x1p64;
    private static final double PERCENT = 100;

    private long[] counts = new long[2 * HALF];
    private long count;

    @Override
    public void add(double value) {
        if (value >= 0 && value < Double.POSITIVE_INFINITY) {
            add(bin(whole(value)), 1);
        }
    }

    private static long whole(double value) {
        if (value >= BEYOND) {
            return -1;
        }
        return value < 0x1p63 ? (long) value : (long) (value - 0x1p63) + Long.MIN_VALUE;
    }

    private void add(int bin, long times) {
        if (bin >= counts.length) {
            counts = Arrays.copyOf(counts, (bin / HALF + 1) * HALF);
        }
        counts[bin] += times;
        count += times;
    }

    /// The bin of an unsigned number.
    private static int bin(long value) {
        int shift = Long.SIZE - PRECISE_BITS - Long.numberOfLeadingZeros(value | (2 * HALF - 1));
        return (shift << HALF_BITS) + (int) (value >>> shift);
    }

    private static int shift(int bin) {
        return Math.max((bin >> HALF_BITS) - 1, 0);
    }

    private static long lowest(int bin) {
        int shift = shift(bin);
        return (long) (bin - (shift << HALF_BITS)) << shift;
    }

    private static long highest(int bin) {
        return lowest(bin) + (1L << shift(bin)) - 1;
    }

    private static double middle(int bin) {
        return IntegerValue.ofUnsigned(lowest(bin) + (1L << shift(bin) >> 1)).doubleValue();
    }

    @Override
    public void merge(QuantileSketch other) {
        HdrHistogram that = (HdrHistogram) other;
        for (int bin = 0; bin < that.counts.length; bin++) {
            if (that.counts[bin] > 0) {
                add(bin, that.counts[bin]);
            }
        }
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Value quantile(double share) {
        // By way of percents, as Tremor does: it decides to which side a rank falls.
        double exact = share * PERCENT / PERCENT;
        long wanted = Math.max((long) Math.ceil(exact * count), 1);
        long seen = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            seen += counts[bin];
            if (seen >= wanted) {
                return IntegerValue.ofUnsigned(exact == 0 ? lowest(bin) : highest(bin));
            }
        }
        return new IntegerValue(0);
    }

    @Override
    public void summarize(RecordValue.Builder fields) {
        double mean = mean();
        double deviation = deviation(mean);
        fields.put("count", count)
                .put("min", IntegerValue.ofUnsigned(lowest(first())))
                .put("max", IntegerValue.ofUnsigned(count == 0 ? 0 : highest(last())))
                .put("mean", new FloatValue(mean))
                .put("stdev", new FloatValue(deviation))
                .put("var", new FloatValue(deviation * deviation));
    }

    private int first() {
        int bin = 0;
        while (count > 0 && counts[bin] == 0) {
            bin++;
        }
        return bin;
    }

    private int last() {
        int bin = counts.length - 1;
        while (counts[bin] == 0) {
            bin--;
        }
        return bin;
    }

    private double mean() {
        double mean = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                mean += middle(bin) * counts[bin] / count;
            }
        }
        return mean;
    }

    private double deviation(double mean) {
        double squares = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            double apart = middle(bin) - mean;
            squares += apart * apart * counts[bin];
        }
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }

    /// Writes bins and their counts in turn.
    @Override
    public void write(StateWriter out) {
        long[] pairs = new long[2 * counts.length];
        int size = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                pairs[size++] = bin;
                pairs[size++] = counts[bin];
            }
        }
        out.put(pairs, size);
    }

    @Override
    public void read(StateReader in) throws InvalidStateException {
        long[] pairs = in.longs();
        in.require(pairs.length % 2 == 0, "has a bin without a count");
        for (int i = 0; i < pairs.length; i += 2) {
            long bin = pairs[i];
            long times = pairs[i + 1];
            in.require(bin >= 0 && bin < BINS, "has a bin " + bin + ", which there is not");
            in.require(i == 0 || bin > pairs[i - 2], "has bins that are not in order");
            in.require(times > 0 && times <= Long.MAX_VALUE - count, "has a count of " + times + " in a bin");
            add((int) bin, times);
        }
    }
}
