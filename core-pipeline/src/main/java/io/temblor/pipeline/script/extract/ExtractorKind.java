package io.temblor.pipeline.script.extract;

/// An extractor by its name.
public interface ExtractorKind {
    /// Prepares it.
    ///
    /// @param argument what stands between the bars
    /// @throws InvalidExtractorException if the argument is not one for this extractor
    Extractor prepare(String argument) throws InvalidExtractorException;
}
