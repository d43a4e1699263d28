package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Where the text of modules is found.
public interface ModuleFinder {
    /// The text of a module.
    ///
    /// @param name its parts: `std`, `array`
    /// @return empty if there is none of that name
    /// @throws IOException if there is one that cannot be read
    Optional<Source> find(List<String> name) throws IOException;

    /// The places that are searched, for messages.
    List<String> places();
}
