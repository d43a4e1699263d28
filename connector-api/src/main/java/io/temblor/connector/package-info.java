/// How the outside world is reached: connectors, their sources and sinks, and the events that pass between them
/// and the engine.
///
/// **Words.** A *connector* offers a *source*, a *sink*, or both. A source reads from *splits* (a file, a
/// partition, a connection); within one split order is kept. A *position* is a mark in a split from which
/// reading can resume. An *event* is one value with metadata, a time and an origin. An *outcome* is what became
/// of one event at a sink.
///
/// **What the engine does, and no connector does itself:** reconnecting with back-off, retrying, batching,
/// framing, codecs, dead letters, metrics, logging context. A connector is small.
///
/// **Contracts** are written under the same four headings everywhere: Threading, Call order, Ownership,
/// Failure.
@NullMarked
package io.temblor.connector;

import org.jspecify.annotations.NullMarked;
