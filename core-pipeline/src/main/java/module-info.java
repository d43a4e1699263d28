/// Runs events from sources through operators to sinks.
module io.temblor.pipeline {
    requires static org.jspecify;
    requires com.lmax.disruptor;
    requires transitive io.temblor.config;
    requires transitive io.temblor.connector;
    requires org.slf4j;
    requires re2j;

    exports io.temblor.pipeline;
    exports io.temblor.pipeline.aggregate;
    exports io.temblor.pipeline.codec;
    exports io.temblor.pipeline.embed;
    exports io.temblor.pipeline.engine;
    exports io.temblor.pipeline.framing;
    exports io.temblor.pipeline.graph;
    exports io.temblor.pipeline.metrics;
    exports io.temblor.pipeline.operator;
    exports io.temblor.pipeline.operator.enrich;
    exports io.temblor.pipeline.operator.join;
    exports io.temblor.pipeline.operator.rate;
    exports io.temblor.pipeline.operator.shape;
    exports io.temblor.pipeline.script.check;
    exports io.temblor.pipeline.script.compile;
    exports io.temblor.pipeline.script.runtime;
    exports io.temblor.pipeline.script.suite;
    exports io.temblor.pipeline.script.syntax;
    exports io.temblor.pipeline.select;
    exports io.temblor.pipeline.stage;
    exports io.temblor.pipeline.state;
    exports io.temblor.pipeline.troy;
    exports io.temblor.pipeline.window;

    uses io.temblor.connector.Connector;
    uses io.temblor.connector.ConnectorLoader;
    uses io.temblor.connector.codec.CodecProvider;
    uses io.temblor.connector.codec.PostprocessorProvider;
    uses io.temblor.connector.codec.PreprocessorProvider;
    uses io.temblor.pipeline.operator.OperatorProvider;

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
    provides io.temblor.pipeline.operator.OperatorProvider with
            io.temblor.pipeline.operator.BatchOperatorProvider,
            io.temblor.pipeline.operator.CounterOperatorProvider,
            io.temblor.pipeline.operator.DissectOperatorProvider,
            io.temblor.pipeline.operator.FilterOperatorProvider,
            io.temblor.pipeline.operator.HistoryOperatorProvider,
            io.temblor.pipeline.operator.PassthroughOperatorProvider,
            io.temblor.pipeline.operator.RoundRobinOperatorProvider,
            io.temblor.pipeline.operator.RouteOperatorProvider,
            io.temblor.pipeline.operator.ScriptOperatorProvider,
            io.temblor.pipeline.operator.enrich.EnrichOperatorProvider,
            io.temblor.pipeline.operator.join.JoinOperatorProvider,
            io.temblor.pipeline.operator.join.MergeOperatorProvider,
            io.temblor.pipeline.operator.rate.BackpressureOperatorProvider,
            io.temblor.pipeline.operator.rate.BucketOperatorProvider,
            io.temblor.pipeline.operator.rate.DedupeOperatorProvider,
            io.temblor.pipeline.operator.rate.LimitCardinalityOperatorProvider,
            io.temblor.pipeline.operator.rate.PercentileOperatorProvider,
            io.temblor.pipeline.operator.rate.SampleOperatorProvider,
            io.temblor.pipeline.operator.rate.ThrottleOperatorProvider,
            io.temblor.pipeline.operator.shape.FlattenOperatorProvider,
            io.temblor.pipeline.operator.shape.UnrollOperatorProvider,
            io.temblor.pipeline.select.SelectOperatorProvider;
}
