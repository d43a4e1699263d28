/// The log of the command: SLF4J onto standard error, one line for each message. It is our own because it
/// starts at once, and because it knows of the status at the bottom of the terminal.
@NullMarked
package io.temblor.cli.logging;

import org.jspecify.annotations.NullMarked;
