/// The codecs that need no library: `json`, `string` and `binary`.
///
/// **Words.** A *document* is one frame that a codec decodes. An *offset* counts the bytes of the frame from 0.
///
/// **Threads.** A codec is used by one thread at a time and reuses its scratch memory from event to event.
///
/// **Failure.** Text is never mended: bytes that are not UTF-8 and strings with unpaired surrogates are
/// refused.
@NullMarked
package io.temblor.pipeline.codec;

import org.jspecify.annotations.NullMarked;
