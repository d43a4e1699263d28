package io.temblor.pipeline.operator.rate;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.state.InvalidStateException;
import io.temblor.pipeline.state.KeyWriter;

/// Values that were seen, up to a number.
sealed interface DistinctValues permits ExactValues, BloomValues {

    /// No values yet, of which there may be as many as the settings say.
    static DistinctValues of(LimitCardinalitySettings settings) {
        return switch (settings.mode()) {
            case EXACT -> new ExactValues(settings.limit());
            case PROBABILISTIC ->
                new BloomValues(settings.limit(), settings.filterSize().bytes());
        };
    }

    /// Whether a value was seen, or may be added.
    boolean admits(KeyWriter value);

    /// Adds a value that is [admitted][#admits]; one that was seen changes nothing.
    void add(KeyWriter value);

    /// Forgets all values.
    void clear();

    /// All that is remembered.
    Value state();

    /// Takes over what is remembered.
    void restore(Value state) throws InvalidStateException;
}
