/// Tries what the manuals say: that of the script language, `core-pipeline/docs/language.md`, and that of pipelines,
/// `core-pipeline/docs/pipelines.md`.
@org.jspecify.annotations.NullMarked
package io.temblor.pipeline.script.manual;
