/// Standard error, shared by the log and by a few lines of status at the bottom of a terminal.
@NullMarked
package io.temblor.cli.console;

import org.jspecify.annotations.NullMarked;
