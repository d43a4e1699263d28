package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Declaration;
import io.temblor.pipeline.script.syntax.ModuleFile;
import java.util.List;
import java.util.stream.Stream;

/// What is written about a module and what it declares.
///
/// @param name with all its parts: `std::array`
/// @param text in Markdown; empty if nothing is written
public record ModuleDoc(String name, String text, List<Function> functions, List<Constant> constants) {

    /// What a module declares.
    public sealed interface Item {
        /// With the module's: `std::array::len`.
        String name();

        /// What is written about it, in Markdown; empty if nothing is.
        String text();

        /// The name with what belongs to it: `std::array::len(array)`, `std::integer::signed::MAX = 1`.
        String shown();

        /// The first sentence of the text.
        default String summary() {
            return ModuleDoc.summary(text());
        }
    }

    /// A function.
    ///
    /// @param parameters as they are written: `array, element`
    public record Function(String name, String parameters, String text) implements Item {
        @Override
        public String shown() {
            return name + "(" + parameters + ")";
        }
    }

    /// A constant.
    ///
    /// @param value as it is written
    public record Constant(String name, String value, String text) implements Item {
        @Override
        public String shown() {
            return name + " = " + value;
        }
    }

    static ModuleDoc of(String name, ModuleFile module) {
        return new ModuleDoc(
                name,
                module.doc().orElse(""),
                all(module, Declaration.Function.class)
                        .map(function -> new Function(
                                name + "::" + function.name().text(),
                                parameters(function),
                                function.doc().orElse("")))
                        .toList(),
                all(module, Declaration.Const.class)
                        .map(constant -> new Constant(
                                name + "::" + constant.name().text(),
                                constant.value().span().text(),
                                constant.doc().orElse("")))
                        .toList());
    }

    private static <D extends Declaration> Stream<D> all(ModuleFile module, Class<D> kind) {
        return module.statements().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String parameters(Declaration.Function function) {
        Stream<String> names = function.parameters().stream().map(parameter -> parameter.text());
        Stream<String> further = function.variadic() ? Stream.of("...") : Stream.empty();
        return String.join(", ", Stream.concat(names, further).toList());
    }

    /// The first sentence of the text.
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
