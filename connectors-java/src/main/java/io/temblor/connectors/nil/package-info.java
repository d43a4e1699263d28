/// The connector `null`: a sink that throws everything away, and a source that never has anything.
///
/// In HOCON the bare word `null` is no text, so its name stands in quotes. The sink shows what the rest of a
/// flow costs, and takes what nobody wants; the source keeps a flow running that has nothing else to read.
/// ```hocon
/// flow.measure {
///   connectors {
///     in   { type = file, path = access.log, preprocessors = [separate], codec = json }
///     gone { type = "null" }
///   }
///   links = [ "in -> gone" ]
/// }
/// ```
///
/// **What is guaranteed.** At least once, in its own way: every event is thrown away, those with a codec after
/// they were encoded; `bytes-discarded` counts what became of these.
@NullMarked
package io.temblor.connectors.nil;

import org.jspecify.annotations.NullMarked;
