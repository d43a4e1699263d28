/// Cases that say what scripts and queries yield, what flows do, and where they are wrong: `temblor conform`.
@NullMarked
package io.temblor.cli.conform;

import org.jspecify.annotations.NullMarked;
