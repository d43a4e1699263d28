package io.temblor.cli.conform;

import java.io.Serial;
import java.util.List;

/// A case does not pass.
final class MismatchException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<String> details;

    MismatchException(String reason) {
        this(reason, "");
    }

    /// @param details lines
    MismatchException(String reason, String details) {
        super(reason, null, false, false);
        this.details = details.lines().toList();
    }

    Mismatch mismatch() {
        return new Mismatch(String.valueOf(getMessage()), details);
    }
}
