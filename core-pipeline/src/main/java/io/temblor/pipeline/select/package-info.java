/// The operator `select`: what a `select` of the query language does, and the step of that name.
@NullMarked
package io.temblor.pipeline.select;

import org.jspecify.annotations.NullMarked;
