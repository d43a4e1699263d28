/// The stages that events pass, whatever executes them: reading a source, running the pipelines, writing to a
/// sink.
///
/// **Words.** A [io.temblor.pipeline.stage.Slot] carries one event, or one signal, through all stages; its
/// *sequence* is its number in its lane. A sequence is *settled* at a sink when all that the slot has for it is
/// delivered or rejected.
///
/// **An event's way.** [SourceReader] polls the source; the frames it cuts are copied into slots of an [Inlet].
/// [PipelineStage] decodes a slot and runs the flow's operators over it; what comes out stays in the slot. One
/// [SinkWriter] for each sink encodes and writes what is for it. When all have settled the slot, the reader
/// commits its position.
///
/// **Threads.** Each class says who may call it. None starts a thread, and none sleeps: what has to wait says
/// for how long, and its caller waits, on a real clock or a virtual one.
@NullMarked
package io.temblor.pipeline.stage;

import org.jspecify.annotations.NullMarked;
