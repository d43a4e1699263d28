package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.FloatValue;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import java.util.Arrays;

/// Keeps the means of neighbouring numbers, few together at both ends and many in the middle: the merging
/// t-digest of Dunning and Ertl ("Computing Extremely Accurate Quantiles Using t-Digests", 2019) with a
/// compression of 200.
///
/// The share of numbers below what it takes for the median is off by less than 0.01; towards 0 and 1, where
/// numbers are kept one by one, it becomes exact. Numbers are collected first, so that they can be sorted
/// in with one pass.
final class TDigest implements QuantileSketch {
    private static final int COLLECTED = 512;

    private final Summary summary = new Summary();
    private Centroids centroids = Centroids.NONE;
    private double[] collected = new double[16];
    private int size;

    @Override
    public void add(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        if (size == collected.length) {
            makeRoom();
        }
        collected[size++] = value;
        summary.add(value);
    }

    private void makeRoom() {
        if (size < COLLECTED) {
            collected = Arrays.copyOf(collected, 2 * size);
        } else {
            centroids = all();
            size = 0;
        }
    }

    private Centroids all() {
        return size == 0 ? centroids : centroids.with(Centroids.of(collected, size));
    }

    @Override
    public void merge(QuantileSketch other) {
        TDigest that = (TDigest) other;
        if (that.count() > 0) {
            centroids = all().with(that.all());
            size = 0;
            summary.merge(that.summary);
        }
    }

    @Override
    public long count() {
        return centroids.count() + size;
    }

    @Override
    public Value quantile(double share) {
        return new FloatValue(count() == 0 ? 0 : all().quantile(share, summary.min(), summary.max()));
    }

    @Override
    public void summarize(RecordValue.Builder fields) {
        summary.put(count(), fields);
    }

    @Override
    public void write(StateWriter out) {
        centroids.write(out);
        out.put(collected, size);
        summary.write(out);
    }

    @Override
    public void read(StateReader in) throws InvalidStateException {
        centroids = Centroids.read(in);
        double[] read = in.doubles();
        in.require(read.length <= COLLECTED, "has " + read.length + " collected numbers, where 512 are the most");
        for (double value : read) {
            in.require(Double.isFinite(value), "has collected " + value + ", which is not finite");
        }
        size = read.length;
        collected = Arrays.copyOf(read, Math.max(Integer.highestOneBit(Math.max(size - 1, 8)) << 1, 16));
        summary.read(in, count() == 0);
        in.require(
                centroids.isWithin(summary.min(), summary.max())
                        && Arrays.stream(read).allMatch(value -> summary.min() <= value && value <= summary.max()),
                "has numbers beyond the least and the greatest one");
    }
}
