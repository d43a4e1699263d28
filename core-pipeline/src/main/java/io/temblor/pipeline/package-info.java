/// Temblor as a library: [io.temblor.pipeline.Temblor] runs the flows of a configuration,
/// [io.temblor.pipeline.FlowBuilder] writes one in Java.
@NullMarked
package io.temblor.pipeline;

import org.jspecify.annotations.NullMarked;
