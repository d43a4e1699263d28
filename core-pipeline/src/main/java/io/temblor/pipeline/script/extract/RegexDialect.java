package io.temblor.pipeline.script.extract;

/// Where two families of regular expressions read the same signs differently.
enum RegexDialect {
    /// That of `re` and `rerg`: `^` and `$` are the ends of the text, names are those of fields.
    SCRIPT,
    /// That of `grok`, which comes from Ruby: `^` and `$` are the ends of a line, `(?m)` lets `.` match
    /// line breaks, `\h` is a hexadecimal digit, and a name may be any text.
    GROK
}
