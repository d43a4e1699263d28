package io.temblor.pipeline.aggregate;

import io.temblor.pipeline.state.InvalidStateException;

/// Estimates how many different hashes of 64 bits there were, from the longest run of zeros in each of
/// 16384 parts: the HyperLogLog of Flajolet, Fusy, Gandouet and Meunier (2007), with the estimator of Ertl
/// ("New Cardinality Estimation Algorithms for HyperLogLog Sketches", 2017), which needs no tables and has
/// no bias. Its standard error is 1.04 / √16384, which is 0.81 %.
final class HyperLogLog {
    private static final int REGISTERS = 1 << 14;

    private static final int INDEX_BITS = 14;
    private static final int RANKS = Long.SIZE - INDEX_BITS;
    private static final double LIMIT_FACTOR = 1 / (2 * Math.log(2));

    private final byte[] registers;

    HyperLogLog() {
        this.registers = new byte[REGISTERS];
    }

    private HyperLogLog(byte[] registers) {
        this.registers = registers;
    }

    void add(long hash) {
        int index = (int) (hash >>> RANKS);
        // The bit behind the last one ends the run.
        int rank = 1 + Long.numberOfLeadingZeros(hash << INDEX_BITS | 1L << (INDEX_BITS - 1));
        if (rank > registers[index]) {
            registers[index] = (byte) rank;
        }
    }

    void merge(HyperLogLog other) {
        for (int i = 0; i < REGISTERS; i++) {
            if (other.registers[i] > registers[i]) {
                registers[i] = other.registers[i];
            }
        }
    }

    long estimate() {
        int[] times = new int[RANKS + 2];
        for (byte rank : registers) {
            times[rank]++;
        }
        double sum = REGISTERS * tau(1 - (double) times[RANKS + 1] / REGISTERS);
        for (int rank = RANKS; rank > 0; rank--) {
            sum = (sum + times[rank]) / 2;
        }
        sum += REGISTERS * sigma((double) times[0] / REGISTERS);
        return Math.round(LIMIT_FACTOR * REGISTERS * REGISTERS / sum);
    }

    /// What registers that are still zero add.
    private static double sigma(double share) {
        if (share == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double power = share;
        double factor = 1;
        double sum = share;
        double previous;
        do {
            power *= power;
            previous = sum;
            sum += power * factor;
            factor *= 2;
        } while (sum != previous);
        return sum;
    }

    /// What registers that are full add.
    private static double tau(double share) {
        if (share == 0 || share == 1) {
            return 0;
        }
        double root = share;
        double factor = 1;
        double sum = 1 - share;
        double previous;
        do {
            root = Math.sqrt(root);
            previous = sum;
            factor /= 2;
            sum -= (1 - root) * (1 - root) * factor;
        } while (sum != previous);
        return sum / 3;
    }

    void write(StateWriter out) {
        out.put(registers);
    }

    static HyperLogLog read(StateReader in) throws InvalidStateException {
        byte[] registers = in.bytes();
        in.require(registers.length == REGISTERS, "must have " + REGISTERS + " registers, but has " + registers.length);
        for (byte rank : registers) {
            in.require(rank >= 0 && rank <= RANKS + 1, "has a register of " + rank + ", which there is not");
        }
        return new HyperLogLog(registers);
    }
}
