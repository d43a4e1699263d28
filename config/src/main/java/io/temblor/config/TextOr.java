package io.temblor.config;

import java.util.Optional;

/// A setting that is either a text or a record. Exactly one of both is there.
///
/// @param <R> the record
public record TextOr<R extends Record>(Optional<PlacedText> text, Optional<R> settings) {
    public TextOr {
        if (text.isPresent() == settings.isPresent()) {
            throw new IllegalArgumentException("either a text or settings must be there, and not both");
        }
    }
}
