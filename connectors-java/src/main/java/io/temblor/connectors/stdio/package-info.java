/// Standard input, standard output and standard error.
///
/// A source reads standard input and ends with it. A sink writes whole batches to standard output, or with
/// `stream = stderr` to standard error. Only one source of a process can read standard input at a time; any
/// number of sinks can write.
///
/// **Guarantees.** Both are at-most-once: standard input cannot be read again, and nobody says whether the
/// bytes in a pipe were read. When the reader of standard output has gone, as in `temblor … | head`, the sink
/// loses its connection: `standard output is closed`.
///
/// ```hocon
/// flow.errors {
///   connectors {
///     console { type = stdio, preprocessors = [separate], codec = json, postprocessors = [separate] }
///   }
///   pipelines {
///     errors { steps = [ { type = filter, where { field = level, equals = error } } ] }
///   }
///   links = [ "console -> errors -> console" ]
/// }
/// ```
@NullMarked
package io.temblor.connectors.stdio;

import org.jspecify.annotations.NullMarked;
