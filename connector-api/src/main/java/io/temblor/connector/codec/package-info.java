/// Bytes into values and back: codecs, and the preprocessors and postprocessors around them.
///
/// **Words.** On the way in, *preprocessors* turn the bytes of a source into *frames*, and a *codec* decodes
/// each frame to a value. On the way out the codec encodes a value, and *postprocessors* turn that into the
/// bytes for the sink.
///
/// **Threads.** Everything a provider makes is used by one thread at a time. Providers may be called by any
/// thread.
///
/// **Failure.** Bad input costs one event: it is reported by a [DecodeException] or [Frames#malformed], both of
/// which carry no stack trace, and goes to the `err` port with its bytes.
@NullMarked
package io.temblor.connector.codec;

import org.jspecify.annotations.NullMarked;
