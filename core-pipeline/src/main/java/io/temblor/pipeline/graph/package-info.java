/// The plan: the checked, immutable form of flows. It knows no runtime; executors interpret it.
///
/// **Words.** A *node* is a connector or a pipeline of a flow. A *link* leads from a port of a node to another
/// node. A *step* is an operator in a pipeline. The *catalog* knows which connectors, codecs, preprocessors,
/// postprocessors and operators there are.
///
/// **Threads.** Everything here is immutable.
@NullMarked
package io.temblor.pipeline.graph;

import org.jspecify.annotations.NullMarked;
