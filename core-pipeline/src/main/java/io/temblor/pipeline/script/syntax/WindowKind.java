package io.temblor.pipeline.script.syntax;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How windows follow each other.
public enum WindowKind {
    TUMBLING,
    SLIDING,
    HOPPING,
    SESSION;

    /// As it is written.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WindowKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
