/// Operators that give events another shape, without a script.
@NullMarked
package io.temblor.pipeline.operator.shape;

import org.jspecify.annotations.NullMarked;
