package io.temblor.pipeline.framing;

import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.Postprocessor;
import io.temblor.connector.codec.PostprocessorProvider;

/// Makes the postprocessor `separate`: behind each payload comes a separator.
public final class SeparatePostprocessorProvider implements PostprocessorProvider<SeparatePostprocessorSettings> {
    private static final ComponentType<SeparatePostprocessorSettings> TYPE = new ComponentType<>(
            "separate",
            "Puts a separator behind each payload, by default a newline",
            SeparatePostprocessorSettings.class,
            "postprocessors = [separate]");

    /// Used by [java.util.ServiceLoader].
    public SeparatePostprocessorProvider() {}

    @Override
    public ComponentType<SeparatePostprocessorSettings> type() {
        return TYPE;
    }

    @Override
    public Postprocessor postprocessor(SeparatePostprocessorSettings settings) {
        return new SeparatePostprocessor(settings.bytes());
    }
}
