package io.temblor.pipeline.script.runtime;

import io.temblor.pipeline.script.syntax.ErrorCode;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A script fails on one event. Whoever throws it says what is wrong; where that is, the script knows by its site.
public final class ScriptException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final @Nullable String hint;

    public ScriptException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /// @param hint what would be right
    public ScriptException(ErrorCode code, String message, @Nullable String hint) {
        super(message, null, false, false);
        this.code = code;
        this.hint = hint;
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String hint() {
        return hint;
    }

    /// What is wrong; never null.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
