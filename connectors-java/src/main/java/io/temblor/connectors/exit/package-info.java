/// The connector `exit`: ends the process at the first event that comes to it, for flows that try something out.
///
/// The event may say with which exit code, after how many nanoseconds and whether at once:
/// `{"exit": 3, "delay": 1000000, "graceful": false}`. What it does not say is 0, or what the settings say.
/// ```hocon
/// flow.first {
///   connectors {
///     in   { type = metronome, interval = 1s }
///     out  { type = stdio, codec = json, postprocessors = [separate] }
///     exit { type = exit }
///   }
///   links = [ "in -> out", "in -> exit" ]
/// }
/// ```
/// It needs a [io.temblor.connector.ProcessExit], which the command lends to it. In a program that lends none, the flow
/// fails when it starts.
///
/// **What is guaranteed.** At least once: the event is delivered when the end is asked for, which other events may
/// follow.
@NullMarked
package io.temblor.connectors.exit;

import org.jspecify.annotations.NullMarked;
