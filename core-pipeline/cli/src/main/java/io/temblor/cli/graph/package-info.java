/// What flows and queries consist of, as text and as drawings: `temblor graph`.
@NullMarked
package io.temblor.cli.graph;

import org.jspecify.annotations.NullMarked;
