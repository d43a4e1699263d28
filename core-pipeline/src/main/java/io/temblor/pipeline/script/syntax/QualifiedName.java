package io.temblor.pipeline.script.syntax;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A name with the modules it is to be looked for in: `std::array::len`.
///
/// @param modules empty for a plain name
public record QualifiedName(List<Name> modules, Name name, Span span) {
    @Override
    public String toString() {
        return Stream.concat(modules.stream(), Stream.of(name)).map(Name::text).collect(Collectors.joining("::"));
    }
}
