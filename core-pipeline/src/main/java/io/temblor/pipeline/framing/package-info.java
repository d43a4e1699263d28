/// Framing: where one event ends and the next begins in a stream of bytes.
///
/// **Words.** A *frame* is the bytes of one event. A *chain* is all preprocessors of one split, or the codec
/// and all postprocessors of one sink, used as one. A *boundary* is a place in the input behind which nothing
/// is needed to read on.
///
/// **Threads.** What is made here is used by one thread at a time.
///
/// **Hot path.** A frame that lies within one chunk of input is handed on where it lies. Only a frame that
/// begins in one chunk and ends in another is put together in a buffer of its own.
@NullMarked
package io.temblor.pipeline.framing;

import org.jspecify.annotations.NullMarked;
