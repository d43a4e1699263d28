package io.temblor.config;

import java.util.List;

/// One setting, described for people.
///
/// @param name          its path in its section, as in `tls.key`
/// @param type          a word for what can be written: `text`, `duration`, `one of`, `list of path`
/// @param byDefault     its default as it would be written, or `required`, or `optional`
/// @param documentation the comment above the default, on one line; empty if there is none
/// @param possible      all that can be written if there are only a few words, otherwise empty
public record SettingDescriptor(
        String name, String type, String byDefault, String documentation, List<String> possible) {
    /// The default of a setting that must be given.
    public static final String REQUIRED = "required";

    /// The default of a setting that is absent unless it is given.
    public static final String OPTIONAL = "optional";

    public SettingDescriptor {
        possible = List.copyOf(possible);
    }
}
