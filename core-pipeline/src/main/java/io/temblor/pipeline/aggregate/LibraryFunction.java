package io.temblor.pipeline.aggregate;

import java.util.function.Function;

/// A function that is documented in the library.
///
/// **Threading.** Any thread.
final class LibraryFunction implements AggregateFunction {
    private final String module;
    private final String name;
    private final String qualifiedName;
    private final int fewestArguments;
    private final int mostArguments;
    private final Function<String, Accumulator> maker;

    /// @param maker makes an accumulator, given the function's name with its module, as messages say it
    LibraryFunction(
            String module, String name, int fewestArguments, int mostArguments, Function<String, Accumulator> maker) {
        this.module = module;
        this.name = name;
        this.qualifiedName = module + "::" + name;
        this.fewestArguments = fewestArguments;
        this.mostArguments = mostArguments;
        this.maker = maker;
    }

    @Override
    public String module() {
        return module;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int fewestArguments() {
        return fewestArguments;
    }

    @Override
    public int mostArguments() {
        return mostArguments;
    }

    @Override
    public Accumulator accumulator() {
        return maker.apply(qualifiedName);
    }

    @Override
    public String toString() {
        return qualifiedName;
    }
}
