package io.temblor.pipeline.framing;

import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.codec.NoSettings;
import io.temblor.connector.codec.Preprocessor;
import io.temblor.connector.codec.PreprocessorProvider;

/// Makes the preprocessor `remove-empty`: frames without a byte are dropped.
public final class RemoveEmptyPreprocessorProvider implements PreprocessorProvider<NoSettings> {
    private static final ComponentType<NoSettings> TYPE = new ComponentType<>(
            "remove-empty",
            "Drops frames without a byte, such as empty lines",
            NoSettings.class,
            "preprocessors = [separate, remove-empty]");

    /// Used by [java.util.ServiceLoader].
    public RemoveEmptyPreprocessorProvider() {}

    @Override
    public ComponentType<NoSettings> type() {
        return TYPE;
    }

    @Override
    public Preprocessor preprocessor(NoSettings settings) {
        return new RemoveEmptyPreprocessor();
    }
}
