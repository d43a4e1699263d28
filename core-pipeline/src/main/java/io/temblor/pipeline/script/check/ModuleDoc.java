package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Declaration;
import io.temblor.pipeline.script.syntax.Script;
import java.util.List;
import java.util.stream.Stream;

/// What is written about a module and what it declares.
///
/// @param name with all its parts: `std::array`
/// @param text in Markdown; empty if nothing is written
public record ModuleDoc(String name, String text, List<Item> functions, List<Item> constants) {

    /// One function or constant.
    ///
    /// @param name  with the module's: `std::array::len`
    /// @param shown how it is called, `len(array)`, or what it is, `MAX = 1`
    /// @param text  in Markdown; empty if nothing is written
    public record Item(String name, String shown, String text) {
        /// The first sentence.
        public String summary() {
            return ModuleDoc.summary(text);
        }
    }

    static ModuleDoc of(String name, Script module) {
        return new ModuleDoc(
                name,
                module.doc().orElse(""),
                all(module, Declaration.Function.class)
                        .map(function -> new Item(
                                name + "::" + function.name().text(),
                                signature(function),
                                function.doc().orElse("")))
                        .toList(),
                all(module, Declaration.Const.class)
                        .map(constant -> new Item(
                                name + "::" + constant.name().text(),
                                constant.name().text() + " = "
                                        + constant.value().span().text(),
                                constant.doc().orElse("")))
                        .toList());
    }

    private static <D extends Declaration> Stream<D> all(Script module, Class<D> kind) {
        return module.statements().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String signature(Declaration.Function function) {
        Stream<String> parameters = function.parameters().stream().map(parameter -> parameter.text());
        Stream<String> further = function.variadic() ? Stream.of("...") : Stream.empty();
        return function.name().text() + "("
                + String.join(", ", Stream.concat(parameters, further).toList()) + ")";
    }

    /// The first sentence of what is written about the module.
    public String summary() {
        return summary(text);
    }

    /// The functions and the constants.
    public Stream<Item> items() {
        return Stream.concat(functions.stream(), constants.stream());
    }

    private static String summary(String text) {
        String paragraph = text.split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ").strip();
        return paragraph.split("(?<=[.!?]) (?=[^a-z])", 2)[0];
    }
}
