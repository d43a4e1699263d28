/// HOCON files into checked, immutable records, with every problem reported at its place.
///
/// **Words.** A *source* is what settings come from: a file, a system property, an environment variable. A
/// *place* is a line of a source. A *setting* is a key with its value; its *path* leads to it from the root, as
/// in `flow.main.connectors.in.path`. A *section* is a record of settings. *Defaults* stand in the
/// `reference.conf` files.
///
/// **Problems** are collected, not thrown: whoever finds one adds it to the [io.temblor.config.Problems] of the
/// configuration and goes on. Only what cannot be read at all throws, and then with all that cannot be read. A
/// problem reads `file:line: path: what is wrong; what would be right`.
///
/// **Settings without a default** stand in `reference.conf` as `name = null`, so that a comment can document
/// them. A component that is an [java.util.Optional] is then optional; every other one is required.
@NullMarked
package io.temblor.config;

import org.jspecify.annotations.NullMarked;
