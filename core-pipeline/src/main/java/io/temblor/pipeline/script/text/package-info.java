/// What functions and extractors know about texts alike: the forms of dates and times, and what is white space.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.script.text;
