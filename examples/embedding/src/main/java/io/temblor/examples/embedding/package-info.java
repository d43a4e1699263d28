/// Programs with a flow inside, written as a user of Temblor would write them.
@NullMarked
package io.temblor.examples.embedding;

import org.jspecify.annotations.NullMarked;
