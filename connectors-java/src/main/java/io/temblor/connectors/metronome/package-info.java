/// The connector `metronome`: an event at equal intervals, to start something regularly or to try a flow out.
///
/// Each event is a record such as `{"connector":"metronome","ingest_ns":1767225600000000000,"id":0}`. The first
/// comes one interval after the start, and the ids count from 0.
/// ```hocon
/// flow.pulse {
///   connectors {
///     in  { type = metronome, interval = 1s }
///     out { type = stdio, codec = json, postprocessors = [separate] }
///   }
///   links = [ "in -> out" ]
/// }
/// ```
///
/// **What is guaranteed.** At most once: a moment does not come again. The schedule does not drift: the n-th
/// moment is n intervals after the start, however late an event was. After a pause that is longer than an
/// interval (the flow was stopped by back-pressure, the machine slept) there is one event, not a burst; the
/// moments left out are counted as `beats-missed`, and the ids have no gap.
@NullMarked
package io.temblor.connectors.metronome;

import org.jspecify.annotations.NullMarked;
