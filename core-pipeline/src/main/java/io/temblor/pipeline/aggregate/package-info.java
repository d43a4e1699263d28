/// Functions over the events of a window, such as their count, or the percentiles of a field.
///
/// [Aggregates] finds them. Each use of one in a query has an [Accumulator] for every window and group,
/// which takes one event after the other in constant memory, takes over those of other windows, and can be
/// kept and restored. The `collect_*` functions alone keep all that they are given, up to a limit.
///
/// What is written for users stands in the modules `aggr::stats` and `aggr::win` of the library, which are
/// resources.
@NullMarked
package io.temblor.pipeline.aggregate;

import org.jspecify.annotations.NullMarked;
