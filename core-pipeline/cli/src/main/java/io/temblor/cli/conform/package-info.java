/// Cases that say what scripts yield, and where they are wrong: `temblor conform`.
@NullMarked
package io.temblor.cli.conform;

import org.jspecify.annotations.NullMarked;
