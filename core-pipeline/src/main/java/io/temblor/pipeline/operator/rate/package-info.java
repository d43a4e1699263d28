/// Operators that let fewer events pass: limits, samples, and relief for slow sinks.
///
/// What does not pass ends here and counts as filtered, or leaves at a port of its own, `overflow` or `duplicate`.
/// Whatever depends on time and goes into a state has the time of [io.temblor.pipeline.state.EpochTime].
@NullMarked
package io.temblor.pipeline.operator.rate;

import org.jspecify.annotations.NullMarked;
