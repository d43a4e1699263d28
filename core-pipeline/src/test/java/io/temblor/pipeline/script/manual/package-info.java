/// Tries what the manual of the script language says: `core-pipeline/docs/language.md`.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.script.manual;
