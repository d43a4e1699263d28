package io.temblor.pipeline.aggregate;

/// What one window has collected: an accumulator for each use of an aggregate function, in their order.
///
/// A lone accumulator is a set of its own. Most windows have just one, and there may be a million of them: an array
/// in between would cost each event an access to memory, and each window its size.
///
/// **Threading.** One thread at a time.
public interface AccumulatorSet {
    /// How many there are.
    int size();

    /// One of them, counted from 0.
    Accumulator get(int number);

    /// Makes all of them forget all, as if they were new.
    void clear();

    /// A set of these.
    static AccumulatorSet of(Accumulator... all) {
        return all.length == 1 ? all[0] : new Several(all);
    }

    /// None, or more than one.
    ///
    /// @param all not to be changed
    @SuppressWarnings("ArrayRecordComponent") // nobody compares sets
    record Several(Accumulator[] all) implements AccumulatorSet {
        @Override
        public int size() {
            return all.length;
        }

        @Override
        public Accumulator get(int number) {
            return all[number];
        }

        @Override
        public void clear() {
            for (Accumulator each : all) {
                each.clear();
            }
        }
    }
}
