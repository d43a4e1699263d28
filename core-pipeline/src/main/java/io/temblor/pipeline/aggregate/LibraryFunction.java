package io.temblor.pipeline.aggregate;

import io.temblor.pipeline.script.check.LibraryDocs;
import io.temblor.pipeline.script.check.ModuleDoc;
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
    public String doc() {
        return LibraryDocs.all().stream()
                .flatMap(module -> module.functions().stream())
                .filter(function -> function.name().equals(qualifiedName()))
                .map(ModuleDoc.Function::text)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the library does not tell about " + qualifiedName()));
    }

    @Override
    public Accumulator accumulator() {
        return maker.apply(qualifiedName());
    }
}
