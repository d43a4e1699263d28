package io.temblor.cli;

import io.temblor.config.NearMiss;
import io.temblor.pipeline.script.check.ModuleDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds modules, functions and constants of the library by their names or the ends of these: `std::array::len`,
/// `array::len`.
final class LibraryNames {
    private static final String SEPARATOR = "::";

    private final List<ModuleDoc> modules;
    private final List<ModuleDoc.Item> items;

    LibraryNames(List<ModuleDoc> modules) {
        this.modules = modules;
        this.items = modules.stream().flatMap(ModuleDoc::items).toList();
    }

    /// The module of a name, if it is one's.
    Optional<ModuleDoc> module(String name) {
        List<ModuleDoc> found = named(modules, ModuleDoc::name, name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// The function or constant of a name.
    ///
    /// @throws UnknownNameException if there is none, or several of them
    ModuleDoc.Item item(String name) {
        List<ModuleDoc.Item> found = named(items, ModuleDoc.Item::name, name);
        List<String> names = new ArrayList<>(named(modules, ModuleDoc::name, name).stream()
                .map(ModuleDoc::name)
                .toList());
        found.forEach(item -> names.add(item.name()));
        if (names.isEmpty()) {
            throw unknown(name);
        }
        if (names.size() > 1) {
            throw UnknownNameException.ambiguous("function or module", name, names);
        }
        return found.getFirst();
    }

    /// Those with exactly that name, or else those whose names end with it.
    private static <T> List<T> named(List<T> all, Function<T, String> nameOf, String name) {
        List<T> exact =
                all.stream().filter(each -> nameOf.apply(each).equals(name)).toList();
        return exact.isEmpty()
                ? all.stream()
                        .filter(each -> nameOf.apply(each).endsWith(SEPARATOR + name))
                        .toList()
                : exact;
    }

    private UnknownNameException unknown(String name) {
        List<String> moduleNames = modules.stream().map(ModuleDoc::name).toList();
        List<String> ends = Stream.concat(moduleNames.stream(), items.stream().map(ModuleDoc.Item::name))
                .flatMap(LibraryNames::ends)
                .toList();
        return new UnknownNameException(
                "function or module",
                name,
                NearMiss.of(name, ends).map(List::of).orElse(moduleNames));
    }

    private static Stream<String> ends(String name) {
        return Stream.iterate(
                name, end -> !end.isEmpty(), end -> end.contains(SEPARATOR) ? end.split(SEPARATOR, 2)[1] : "");
    }
}
