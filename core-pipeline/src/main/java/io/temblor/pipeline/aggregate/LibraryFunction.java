package io.temblor.pipeline.aggregate;

import java.util.function.Function;

/// A function that is documented in the library.
///
/// @param maker makes an accumulator, given the function's name with its module, as messages say it
record LibraryFunction(
        String module, String name, int fewestArguments, int mostArguments, Function<String, Accumulator> maker)
        implements AggregateFunction {

    private String qualifiedName() {
        return module + "::" + name;
    }

    @Override
    public Accumulator accumulator() {
        return maker.apply(qualifiedName());
    }

    @Override
    public String toString() {
        return qualifiedName();
    }
}
