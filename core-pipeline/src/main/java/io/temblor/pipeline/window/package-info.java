/// Windows and groups: what a `select` collects before it has a result.
///
/// A `select` has one [Windows], which knows how its windows open and close, and one [Group] for each value that it
/// groups by, which has what was collected. Time is told to them: by events, whose own time may count, and by ticks.
@NullMarked
package io.temblor.pipeline.window;

import org.jspecify.annotations.NullMarked;
