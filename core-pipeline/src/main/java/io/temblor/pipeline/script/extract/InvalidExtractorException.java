package io.temblor.pipeline.script.extract;

import java.io.Serial;

/// What stands between the bars of an extractor is wrong. The message says what, and what would be right.
public final class InvalidExtractorException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    public InvalidExtractorException(String message) {
        super(message, null, false, false);
    }
}
