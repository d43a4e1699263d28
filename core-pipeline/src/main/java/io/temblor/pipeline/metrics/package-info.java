/// What is counted while flows run.
///
/// **Threads.** A [Tally] has one writer; everything may be read by any thread at any time.
@NullMarked
package io.temblor.pipeline.metrics;

import org.jspecify.annotations.NullMarked;
