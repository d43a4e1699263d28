package io.temblor.connectors.ffi.probe;

import java.util.List;

/// What a library says of itself.
///
/// @param abi        the version of the native interface that it speaks, such as `1.0`
/// @param name       the library's own name, not that of its file
/// @param version    its own version
/// @param vendor     who makes it
/// @param licence    under which terms
/// @param build      how it was built
/// @param components what is in it, in order
public record LibraryDescription(
        String abi,
        String name,
        String version,
        String vendor,
        String licence,
        String build,
        List<ComponentDescription> components) {
    public LibraryDescription {
        components = List.copyOf(components);
    }
}
