/// The extractors of the script language: what turns a text into a value, or says that the text is not of that form.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.script.extract;
