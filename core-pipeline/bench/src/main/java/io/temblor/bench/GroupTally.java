package io.temblor.bench;

import java.util.Arrays;

/// What has to come out, by arrays instead of an engine.
final class GroupTally {
    private final GroupTask task;
    private final long[] counts = new long[GroupLoad.KEYS];
    private final double[] sums = new double[GroupLoad.KEYS];
    private long results;
    private double total;

    GroupTally(GroupTask task) {
        this.task = task;
    }

    /// Takes all events of a second.
    void take(int[] sequence) {
        for (int key : sequence) {
            counts[key]++;
            sums[key] += GroupLoad.bytes(key);
            if (task.window() == GroupTask.Window.SIZE && counts[key] == GroupTask.SIZE) {
                emit(key);
            }
        }
        if (task.window() == GroupTask.Window.TIME) {
            for (int key = 0; key < counts.length; key++) {
                if (counts[key] > 0) {
                    emit(key);
                }
            }
            Arrays.fill(counts, 0);
        }
    }

    private void emit(int key) {
        results++;
        total += switch (task.aggregate()) {
            case COUNT, HDR -> counts[key];
            case SUM -> sums[key];
            case MEAN -> sums[key] / counts[key];
        };
        counts[key] = 0;
        sums[key] = 0;
    }

    /// Fails unless a subject has come to the same.
    void verify(GroupSubject subject) {
        boolean close = Math.abs(subject.total() - total) <= 1e-9 * total;
        if (subject.results() != results || !close) {
            throw new IllegalStateException(String.format(
                    "%s: expected %d results with the sum %.3f, found %d with %.3f",
                    task, results, total, subject.results(), subject.total()));
        }
    }
}
