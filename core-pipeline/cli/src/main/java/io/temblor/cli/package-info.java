/// The `temblor` command: one class for each subcommand, and what they share.
///
/// **Streams.** What was asked for goes to standard output; everything else (the status, the log, what is
/// wrong) goes to standard error, so that events on standard output stay clean.
///
/// **Exit codes.** 0 when everything went well, 1 when something failed while running, 2 for wrong usage or a
/// wrong configuration, 141 when whoever read standard output has left.
@NullMarked
package io.temblor.cli;

import org.jspecify.annotations.NullMarked;
