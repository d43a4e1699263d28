/// Scripts that run on lines of JSON: `temblor eval`.
@NullMarked
package io.temblor.cli.script;

import org.jspecify.annotations.NullMarked;
