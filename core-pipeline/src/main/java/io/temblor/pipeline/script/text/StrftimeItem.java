package io.temblor.pipeline.script.text;

/// A part of a [StrftimeFormat].
sealed interface StrftimeItem {

    /// Stands there as it is.
    record Literal(String text) implements StrftimeItem {}

    /// Is written as it is; in parsing any white space, or none.
    record Space(String text) implements StrftimeItem {}

    /// A number.
    record Numeric(StrftimeNumber number, Padding padding) implements StrftimeItem {}

    /// Something else that a letter stands for.
    record Fixed(Form form) implements StrftimeItem {}

    /// What fills a number up to its width in writing. In parsing white space and zeros may always stand before it.
    enum Padding {
        NONE,
        ZERO,
        SPACE
    }

    /// What is not a plain number.
    enum Form {
        SHORT_MONTH,
        LONG_MONTH,
        SHORT_WEEKDAY,
        LONG_WEEKDAY,
        LOWER_HALF_DAY,
        UPPER_HALF_DAY,
        /// With the point, as many digits as are needed, or nothing.
        FRACTION,
        FRACTION_3,
        FRACTION_6,
        FRACTION_9,
        DIGITS_3,
        DIGITS_6,
        DIGITS_9,
        ZONE_NAME,
        OFFSET,
        OFFSET_COLON,
        OFFSET_SECONDS,
        OFFSET_HOURS,
        /// For parsing only: minutes may be missing, and `Z` is an offset.
        OFFSET_PERMISSIVE,
        /// Date, time and offset as RFC 3339 has them.
        RFC_3339
    }
}
