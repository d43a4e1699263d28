package io.temblor.pipeline.script.check;

import io.temblor.pipeline.script.syntax.Declaration;
import io.temblor.pipeline.script.syntax.Definition;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.ModuleStatement;
import io.temblor.pipeline.script.syntax.Name;
import io.temblor.pipeline.script.syntax.QualifiedName;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Loads the modules that a script uses, each once.
final class ModuleLoader {
    private static final String LIBRARY = "std";

    private final ModuleFinder finder;
    private final Map<String, Module> loaded = new HashMap<>();
    private final List<String> loading = new ArrayList<>();

    /// @param script the text that uses the modules, which must not be one of them
    ModuleLoader(ModuleFinder finder, Source script) {
        this.finder = finder;
        loading.add(identity(script.name()));
    }

    /// The module of a name; an empty one after errors.
    Module load(QualifiedName name, Checking checking) {
        List<String> parts = new ArrayList<>();
        for (Name module : name.modules()) {
            parts.add(module.text());
        }
        parts.add(name.name().text());
        String qualified = String.join("::", parts);
        Module known = loaded.get(qualified);
        if (known == null) {
            known = new Module(qualified);
            find(parts, name, checking, known);
            loaded.put(qualified, known);
        }
        return known;
    }

    /// The module of `std` with that last name, or null if there is none.
    @Nullable
    Module ofLibrary(Name name, Checking checking) {
        try {
            if (finder.find(List.of(LIBRARY, name.text())).isEmpty()) {
                return null;
            }
        } catch (IOException e) {
            return null;
        }
        return load(new QualifiedName(List.of(new Name(LIBRARY, name.span())), name, name.span()), checking);
    }

    /// The module that is named before the last part of a name; an empty one after errors.
    Module ofPath(QualifiedName name, Checking checking) {
        List<Name> path = name.modules();
        return load(new QualifiedName(path.subList(0, path.size() - 1), path.getLast(), name.span()), checking);
    }

    private void find(List<String> parts, QualifiedName name, Checking checking, Module into) {
        try {
            Optional<Source> found = finder.find(parts);
            if (found.isPresent()) {
                load(found.orElseThrow(), name, checking, into);
            } else {
                into.setBroken();
                checking.findings()
                        .add(Diagnostic.error(
                                        ErrorCode.UNKNOWN_MODULE, name.span(), "there is no module `" + name + "`")
                                .hint("searched: " + String.join(", ", finder.places())));
            }
        } catch (IOException e) {
            into.setBroken();
            checking.findings()
                    .add(Diagnostic.error(
                            ErrorCode.UNKNOWN_MODULE,
                            name.span(),
                            "the module `" + name + "` cannot be read: " + e.getMessage()));
        }
    }

    private void load(Source source, QualifiedName name, Checking checking, Module into) {
        String identity = identity(source.name());
        int before = loading.indexOf(identity);
        if (before >= 0) {
            List<String> chain = new ArrayList<>(loading.subList(before, loading.size()));
            chain.add(identity);
            into.setBroken();
            checking.findings().add(Checker.cyclic(name.span(), chain));
            return;
        }
        loading.add(identity);
        try {
            declare(LibraryModules.parse(source).statements(), checking, into);
        } catch (InvalidScriptException e) {
            into.setBroken();
            e.diagnostics().forEach(checking.findings()::add);
        } finally {
            loading.removeLast();
        }
    }

    private static void declare(List<ModuleStatement> statements, Checking checking, Module into) {
        DeclarationChecker declarations = new DeclarationChecker(checking, into);
        for (ModuleStatement statement : statements) {
            if (statement instanceof Declaration declaration) {
                declarations.check(declaration);
            } else {
                define((Definition) statement, checking, into);
            }
        }
    }

    /// Takes a definition into a module.
    static void define(Definition definition, Checking checking, Module into) {
        if (!into.define(definition)) {
            Node _ = checking.findings()
                    .error(
                            ErrorCode.DUPLICATE_NAME,
                            definition.span(),
                            "the " + DefinitionKind.of(definition).word() + " `" + definition.name()
                                    + "` is defined already");
        }
    }

    private static String identity(String source) {
        try {
            return Path.of(source).normalize().toString();
        } catch (InvalidPathException e) {
            return source;
        }
    }
}
