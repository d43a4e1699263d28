package io.temblor.pipeline.framing;

import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.Postprocessor;
import io.temblor.connector.codec.PostprocessorProvider;

/// Makes the postprocessor `length-prefixed`: before each payload comes its length.
public final class LengthPrefixedPostprocessorProvider
        implements PostprocessorProvider<LengthPrefixedPostprocessorSettings> {
    private static final ComponentType<LengthPrefixedPostprocessorSettings> TYPE = new ComponentType<>(
            "length-prefixed",
            "Puts its length before each payload, unsigned and big-endian",
            LengthPrefixedPostprocessorSettings.class,
            "postprocessors = [ { type = length-prefixed, prefix-bytes = 4 } ]");

    /// Used by [java.util.ServiceLoader].
    public LengthPrefixedPostprocessorProvider() {}

    @Override
    public ComponentType<LengthPrefixedPostprocessorSettings> type() {
        return TYPE;
    }

    @Override
    public Postprocessor postprocessor(LengthPrefixedPostprocessorSettings settings) {
        return new LengthPrefixedPostprocessor(new LengthPrefix(settings.prefixBytes()));
    }
}
