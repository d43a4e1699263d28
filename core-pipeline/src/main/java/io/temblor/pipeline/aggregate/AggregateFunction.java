package io.temblor.pipeline.aggregate;

/// A function over the events of a window.
///
/// **Threading.** Any thread.
public interface AggregateFunction {
    /// The module with all its parts: `aggr::stats`.
    String module();

    /// The name within the module: `count`.
    String name();

    int fewestArguments();

    int mostArguments();

    /// A new one, which has been given nothing.
    Accumulator accumulator();
}
