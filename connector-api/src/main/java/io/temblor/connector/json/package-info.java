/// JSON into documents and back, strictly as RFC 8259 defines it.
///
/// **Words.** A *document* is one JSON text. An *offset* counts its bytes from 0.
///
/// **Threads.** Parsers and writers are used by one thread at a time.
///
/// **Failure.** Text is never mended: bytes that are not UTF-8 and strings with unpaired surrogates are
/// refused.
@NullMarked
package io.temblor.connector.json;

import org.jspecify.annotations.NullMarked;
