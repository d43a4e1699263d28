/// The embedded executor: a flow without threads, run step by step by its caller, on a clock that its caller
/// moves.
///
/// For tests, which it makes exact and fast, and for programs that have a loop of their own.
@NullMarked
package io.temblor.pipeline.embed;

import org.jspecify.annotations.NullMarked;
