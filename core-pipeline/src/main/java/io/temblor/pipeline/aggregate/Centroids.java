package io.temblor.pipeline.aggregate;

import io.temblor.pipeline.state.InvalidStateException;
import java.util.Arrays;

/// The means of neighbouring numbers in ascending order, and of how many each one is.
///
/// **Threading.** Immutable.
final class Centroids {
    static final Centroids NONE = new Centroids(new double[0], new long[0], 0);

    private static final double COMPRESSION = 200;
    /// Each two neighbours are too heavy to be one, and all are no heavier than half the compression.
    private static final int MOST = (int) COMPRESSION + 2;

    private final double[] means;
    private final long[] weights;
    private final int size;
    private final long count;

    private Centroids(double[] means, long[] weights, int size) {
        this.means = means;
        this.weights = weights;
        this.size = size;
        this.count = Arrays.stream(weights, 0, size).sum();
    }

    /// Numbers as they are.
    static Centroids of(double[] numbers, int size) {
        double[] means = Arrays.copyOf(numbers, size);
        Arrays.sort(means);
        long[] weights = new long[size];
        Arrays.fill(weights, 1);
        return new Centroids(means, weights, size);
    }

    long count() {
        return count;
    }

    boolean isWithin(double min, double max) {
        return size == 0 || min <= means[0] && means[size - 1] <= max;
    }

    /// These and others, those that are near to each other taken together.
    Centroids with(Centroids other) {
        double[] allMeans = new double[size + other.size];
        long[] allWeights = new long[allMeans.length];
        int left = 0;
        int right = 0;
        for (int i = 0; i < allMeans.length; i++) {
            boolean isLeft = right == other.size || left < size && means[left] <= other.means[right];
            allMeans[i] = isLeft ? means[left] : other.means[right];
            allWeights[i] = isLeft ? weights[left++] : other.weights[right++];
        }
        return compressed(allMeans, allWeights, count + other.count);
    }

    /// Takes neighbours together in place, from the least on, as long as each stays light enough.
    private static Centroids compressed(double[] means, long[] weights, long count) {
        int last = 0;
        long before = 0;
        double limit = limit(0);
        for (int i = 1; i < means.length; i++) {
            long weight = weights[last] + weights[i];
            if ((double) (before + weight) / count <= limit) {
                means[last] = mean(means[last], weights[last], means[i], weights[i]);
                weights[last] = weight;
            } else {
                before += weights[last];
                limit = limit((double) before / count);
                last++;
                means[last] = means[i];
                weights[last] = weights[i];
            }
        }
        return new Centroids(Arrays.copyOf(means, last + 1), Arrays.copyOf(weights, last + 1), last + 1);
    }

    /// Up to which share a centroid may reach that begins at this one: one unit further on the arcsine
    /// scale.
    private static double limit(double share) {
        double angle = Math.asin(2 * share - 1) + 2 * Math.PI / COMPRESSION;
        return angle >= Math.PI / 2 ? 1 : (Math.sin(angle) + 1) / 2;
    }

    private static double mean(double low, long lowWeight, double high, long highWeight) {
        double share = (double) highWeight / (lowWeight + highWeight);
        return between(low, high, share);
    }

    /// Does not overflow, and does not leave the two.
    private static double between(double low, double high, double share) {
        return Math.clamp(low * (1 - share) + high * share, low, high);
    }

    /// The number below which a share of all lie.
    double quantile(double share, double min, double max) {
        double wanted = share * count;
        double position = 0;
        double below = min;
        double seen = 0;
        for (int i = 0; i < size; i++) {
            double centre = seen + weights[i] / 2.0;
            if (wanted < centre) {
                return between(below, means[i], (wanted - position) / (centre - position));
            }
            position = centre;
            below = means[i];
            seen += weights[i];
        }
        return between(below, max, Math.min((wanted - position) / (count - position), 1));
    }

    void write(StateWriter out) {
        out.put(means, size).put(weights, size);
    }

    static Centroids read(StateReader in) throws InvalidStateException {
        double[] means = in.doubles();
        long[] weights = in.longs();
        in.require(means.length == weights.length, "has not as many means as weights");
        in.require(means.length <= 2 * MOST, "has " + means.length + " centroids, which are too many");
        long count = 0;
        for (int i = 0; i < means.length; i++) {
            in.require(Double.isFinite(means[i]), "has a mean " + means[i] + ", which is not finite");
            in.require(i == 0 || means[i] >= means[i - 1], "has means that are not in order");
            in.require(weights[i] > 0 && weights[i] <= Long.MAX_VALUE / 4 - count, "has a weight of " + weights[i]);
            count += weights[i];
        }
        return new Centroids(means, weights, means.length);
    }
}
