package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.std.Faults;
import io.temblor.pipeline.state.InvalidStateException;
import org.jspecify.annotations.Nullable;

/// How many different values there are: counted up to 1024, estimated by [HyperLogLog] beyond. Values are
/// different if [ValueHash] has different hashes for them.
final class DistinctAccumulator implements Accumulator {
    private static final int VERSION = 1;
    private static final int MOST_COUNTED = 1024;
    private static final long MOST_UNITS = 1 << 24;

    private final String function;
    private HashSet64 counted = new HashSet64();
    private @Nullable HyperLogLog estimated;

    DistinctAccumulator(String function) {
        this.function = function;
    }

    @Override
    public void check(Value[] arguments) {
        long _ = ValueHash.of(arguments[0], MOST_UNITS);
    }

    @Override
    public void add(Value[] arguments, long timeNanos) {
        long hash = ValueHash.of(arguments[0], MOST_UNITS);
        add(hash == 0 ? 1 : hash);
    }

    private void add(long hash) {
        if (estimated != null) {
            estimated.add(hash);
            return;
        }
        counted.add(hash);
        if (counted.size() > MOST_COUNTED) {
            HyperLogLog all = estimated();
            counted = new HashSet64();
            estimated = all;
        }
    }

    private HyperLogLog estimated() {
        if (estimated != null) {
            return estimated;
        }
        HyperLogLog all = new HyperLogLog();
        for (long hash : counted.toArray()) {
            all.add(hash);
        }
        return all;
    }

    @Override
    public void merge(Accumulator after) {
        DistinctAccumulator other = (DistinctAccumulator) after;
        if (other.estimated == null) {
            for (long hash : other.counted.toArray()) {
                add(hash);
            }
        } else {
            HyperLogLog all = estimated();
            all.merge(other.estimated);
            counted = new HashSet64();
            estimated = all;
        }
    }

    @Override
    public Value result() {
        return new IntegerValue(estimated == null ? counted.size() : estimated.estimate());
    }

    @Override
    public void clear() {
        counted = new HashSet64();
        estimated = null;
    }

    @Override
    public Value state() {
        StateWriter out = new StateWriter().put(VERSION);
        if (estimated == null) {
            out.put("counted").put(counted.toArray(), counted.size());
        } else {
            estimated.write(out.put("estimated"));
        }
        return out.build();
    }

    @Override
    public void restore(Value state) throws InvalidStateException {
        StateReader in = StateReader.of(state, VERSION, function);
        DistinctAccumulator read = new DistinctAccumulator(function);
        String form = in.text();
        switch (form) {
            case "counted" -> read.readHashes(in);
            case "estimated" -> read.estimated = HyperLogLog.read(in);
            default -> throw in.wrong("must be `counted` or `estimated`, but is " + Faults.quote(form));
        }
        in.end();
        counted = read.counted;
        estimated = read.estimated;
    }

    private void readHashes(StateReader in) throws InvalidStateException {
        long[] hashes = in.longs();
        in.require(hashes.length <= MOST_COUNTED, "has " + hashes.length + " hashes, which are too many");
        for (long hash : hashes) {
            in.require(hash != 0, "has a hash of zero");
            counted.add(hash);
        }
        in.require(counted.size() == hashes.length, "has a hash twice");
    }
}
