package io.temblor.pipeline.script.syntax;

import java.util.Locale;

/// What can be wrong with a script, or go wrong in it. The codes are part of the interface: they do not change.
public enum ErrorCode {
    // The text
    UNEXPECTED_CHARACTER,
    UNTERMINATED_STRING,
    UNTERMINATED_HEREDOC,
    UNTERMINATED_INTERPOLATION,
    UNTERMINATED_IDENTIFIER,
    UNTERMINATED_EXTRACTOR,
    INVALID_HEREDOC,
    INVALID_ESCAPE,
    INVALID_NUMBER,
    EMPTY_INTERPOLATION,
    UNEXPECTED_TOKEN,
    TOO_DEEP,
    TOO_LARGE,
    MISPLACED_DOC,

    // Names
    UNKNOWN_NAME,
    UNKNOWN_CONSTANT,
    UNKNOWN_FUNCTION,
    UNKNOWN_MODULE,
    UNKNOWN_EXTRACTOR,
    DUPLICATE_NAME,
    CYCLIC_MODULE,
    WRONG_ARITY,
    MISSING_ARGUMENT,
    UNKNOWN_PORT,
    RESERVED_NAME,
    CIRCLE,
    INVALID_SETTING,

    // Places
    MISPLACED_RECUR,
    MISPLACED_EMIT,
    MISPLACED_EVENT,
    MISPLACED_AGGREGATE,
    NOT_ASSIGNABLE,
    NOT_CONSTANT,
    INVALID_EXTRACTOR,
    INVALID_BYTES,
    INVALID_FOLD,

    // Values
    WRONG_TYPE,
    NO_SUCH_FIELD,
    NO_SUCH_INDEX,
    INVALID_RANGE,
    UNDEFINED_VARIABLE,
    OVERFLOW,
    DIVISION_BY_ZERO,
    INVALID_SHIFT,
    NO_CLAUSE,
    FIELD_EXISTS,
    RECURSION_LIMIT,
    BAD_ARGUMENT,
    FUNCTION_FAILED,

    // Warnings
    NO_DEFAULT,
    SEVERAL_DEFAULTS,
    REDUNDANT_TEST,
    EXPERIMENTAL,
    NAME_STYLE,
    SLOW,
    UNUSED;

    /// As it is written in messages and on the `err` port: `unknown-name`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
