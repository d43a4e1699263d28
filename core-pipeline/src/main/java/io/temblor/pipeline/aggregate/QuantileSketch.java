package io.temblor.pipeline.aggregate;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;

/// Numbers in so much less memory than they take that only their distribution is left.
///
/// **Threading.** One thread at a time.
sealed interface QuantileSketch permits DdSketch, HdrHistogram, TDigest {
    /// Takes a number. What is infinite or not a number is left out.
    void add(double value);

    /// Takes over the numbers of another one of the same class.
    void merge(QuantileSketch other);

    /// How many numbers there are.
    long count();

    /// The number below which a share of all lie, from 0 to 1. Zero if there are no numbers.
    Value quantile(double share);

    /// Puts what else can be told of the numbers, beginning with `count`.
    void summarize(RecordValue.Builder fields);

    void write(StateWriter out);

    /// Reads into an empty one what [#write] wrote. After a failure it must not be used.
    void read(StateReader in) throws InvalidStateException;
}
