package io.temblor.pipeline.troy;

import io.temblor.pipeline.script.syntax.Diagnostic;
import java.util.List;

/// A deployment as a configuration.
///
/// @param hocon    the configuration
/// @param planned  whether nothing is wrong with it, though something of the deployment may not be in it
/// @param lacks    what is not carried over, in the order of the text
/// @param warnings what should be looked at in the deployment itself
public record Imported(String hocon, boolean planned, List<Lack> lacks, List<Diagnostic> warnings) {
    public Imported {
        lacks = List.copyOf(lacks);
        warnings = List.copyOf(warnings);
    }
}
