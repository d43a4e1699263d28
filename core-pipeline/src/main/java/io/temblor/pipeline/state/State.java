package io.temblor.pipeline.state;

import io.temblor.connector.value.Value;

/// What an operator remembers, in a form that outlives it.
///
/// Points in time in it are nanoseconds since 1970, for other clocks end with their process. Whoever changes what
/// the value looks like gives it the next version, and goes on reading all versions before it.
///
/// @param version what the value looks like, from 1
/// @param value   all that is remembered
public record State(int version, Value value) {
    public State {
        if (version < 1) {
            throw new IllegalArgumentException("versions of a state begin with 1, but this one is " + version);
        }
    }
}
