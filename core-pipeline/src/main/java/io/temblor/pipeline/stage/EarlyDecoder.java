package io.temblor.pipeline.stage;

import io.temblor.connector.codec.Codec;
import io.temblor.connector.codec.DecodeException;
import io.temblor.connector.document.Document;
import org.jspecify.annotations.Nullable;

/// Decodes in the thread of the source what the pipeline stage would decode otherwise.
///
/// **Threading.** That of the source.
///
/// **Failure.** What cannot be decoded is left as it is: the pipeline stage tries again, finds out why, and
/// says so.
final class EarlyDecoder {
    private final @Nullable Codec codec;

    /// @param codec the source's, if it has one
    EarlyDecoder(@Nullable Codec codec) {
        this.codec = codec;
    }

    /// Decodes a document's bytes if that goes without trouble.
    ///
    /// @return whether it now has a value
    boolean tryDecode(Document document) {
        try {
            return codec != null && codec.decode(document);
        } catch (DecodeException | RuntimeException _) {
            document.forgetValue();
            return false;
        }
    }
}
