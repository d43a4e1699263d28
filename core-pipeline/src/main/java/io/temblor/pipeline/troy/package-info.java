/// Deployments of Tremor as configurations: what `temblor import` does.
///
/// **Words.** What is *carried over* does in a flow of Temblor what it did in Tremor. A *lack* is what is
/// not, with its place and what to do instead; it leaves a comment at its place in the configuration.
///
/// **Way.** A deployment is checked as a whole, and everything in it is computed that Tremor computes when
/// it deploys. Connectors then become settings; pipelines stay the text that they are, with all that they
/// need from around them. In the end the configuration is planned, and what is wrong with it is told at its
/// place in the deployment.
@NullMarked
package io.temblor.pipeline.troy;

import org.jspecify.annotations.NullMarked;
