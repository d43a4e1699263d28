package io.temblor.pipeline.framing;

import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.Preprocessor;
import io.temblor.connector.codec.PreprocessorProvider;

/// Makes the preprocessor `separate`: a frame ends at a separator.
public final class SeparatePreprocessorProvider implements PreprocessorProvider<SeparatePreprocessorSettings> {
    private static final ComponentType<SeparatePreprocessorSettings> TYPE = new ComponentType<>(
            "separate",
            "Cuts a stream of bytes at a separator, by default into lines",
            SeparatePreprocessorSettings.class,
            "preprocessors = [ { type = separate, max-length = 64KiB } ]");

    /// Used by [java.util.ServiceLoader].
    public SeparatePreprocessorProvider() {}

    @Override
    public ComponentType<SeparatePreprocessorSettings> type() {
        return TYPE;
    }

    @Override
    public Preprocessor preprocessor(SeparatePreprocessorSettings settings) {
        return new SeparatePreprocessor(settings);
    }
}
