package io.temblor.pipeline.framing;

import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.Preprocessor;
import io.temblor.connector.codec.PreprocessorProvider;

/// Makes the preprocessor `length-prefixed`: before each frame stands its length.
public final class LengthPrefixedPreprocessorProvider
        implements PreprocessorProvider<LengthPrefixedPreprocessorSettings> {
    private static final ComponentType<LengthPrefixedPreprocessorSettings> TYPE = new ComponentType<>(
            "length-prefixed",
            "Cuts a stream of bytes by the lengths that stand before each frame, unsigned and big-endian",
            LengthPrefixedPreprocessorSettings.class,
            "preprocessors = [ { type = length-prefixed, prefix-bytes = 4 } ]");

    /// Used by [java.util.ServiceLoader].
    public LengthPrefixedPreprocessorProvider() {}

    @Override
    public ComponentType<LengthPrefixedPreprocessorSettings> type() {
        return TYPE;
    }

    @Override
    public Preprocessor preprocessor(LengthPrefixedPreprocessorSettings settings) {
        return new LengthPrefixedPreprocessor(settings);
    }
}
