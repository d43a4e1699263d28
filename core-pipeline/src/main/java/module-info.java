/// Runs events from sources through operators to sinks.
module io.temblor.pipeline {
    requires transitive io.temblor.connector;

    exports io.temblor.pipeline.codec;
    exports io.temblor.pipeline.framing;
    exports io.temblor.pipeline.operator;

    provides io.temblor.connector.codec.CodecProvider with
            io.temblor.pipeline.codec.BinaryCodecProvider,
            io.temblor.pipeline.codec.JsonCodecProvider,
            io.temblor.pipeline.codec.StringCodecProvider;
    provides io.temblor.connector.codec.PreprocessorProvider with
            io.temblor.pipeline.framing.LengthPrefixedPreprocessorProvider,
            io.temblor.pipeline.framing.RemoveEmptyPreprocessorProvider,
            io.temblor.pipeline.framing.SeparatePreprocessorProvider;
    provides io.temblor.connector.codec.PostprocessorProvider with
            io.temblor.pipeline.framing.LengthPrefixedPostprocessorProvider,
            io.temblor.pipeline.framing.SeparatePostprocessorProvider;
}
