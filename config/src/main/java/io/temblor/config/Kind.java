package io.temblor.config;

import java.util.List;
import java.util.Optional;

/// A kind of value that a setting can have: how it is written, and how it is read.
interface Kind {

    /// The word for this kind in documents: `duration`, `list of text`.
    String word();

    /// What a reader of a message should write: `a duration such as 5s`.
    String expected();

    /// The value of a setting, or empty after its problems were reported.
    Optional<?> read(Setting setting);

    /// All values, if they can be listed.
    default List<String> possible() {
        return List.of();
    }
}
