package io.temblor.pipeline.script.check;

import io.temblor.config.NearMiss;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Name;
import io.temblor.pipeline.script.syntax.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Follows the modules of a name.
final class Names {
    private Names() {}

    /// The module in which the last part of a name is to be found, or null after an error.
    static @Nullable Module module(QualifiedName name, Module from, Checking checking) {
        Module module = from;
        for (Name part : name.modules()) {
            Module next = module.aliases().get(part.text());
            if (next == null && module.isBroken()) {
                return null;
            }
            if (next == null && checking.alone() && module == from) {
                next = checking.modules().ofLibrary(part, checking);
            }
            if (next == null && checking.select() != null && module == from) {
                return checking.modules().ofPath(name, checking);
            }
            if (next == null) {
                Node _ = checking.findings()
                        .error(
                                ErrorCode.UNKNOWN_MODULE,
                                name.span(),
                                "there is no module `" + part + "` here",
                                module.aliases().isEmpty()
                                        ? "name it before with `use`"
                                        : NearMiss.hint(
                                                        part.text(),
                                                        module.aliases().keySet()) + ", or name it before with `use`");
                return null;
            }
            module = next;
        }
        return module;
    }

    /// What is defined under a name; empty after an error.
    static Optional<Module.Defined> definition(
            DefinitionKind kind, QualifiedName name, Module from, Checking checking) {
        Module owner = module(name, from, checking);
        if (owner == null) {
            return Optional.empty();
        }
        Module.Defined found = owner.definitions().get(kind.key(name.name().text()));
        if (found == null && !owner.isBroken()) {
            List<String> known = owner.definitions().values().stream()
                    .filter(each -> DefinitionKind.of(each.definition()) == kind)
                    .map(each -> each.definition().name().text())
                    .toList();
            Node _ = checking.findings()
                    .error(
                            ErrorCode.UNKNOWN_NAME,
                            name.span(),
                            "no " + kind.word() + " `" + name + "` is defined",
                            known.isEmpty()
                                    ? "define it before"
                                    : NearMiss.hint(name.name().text(), known));
        }
        return Optional.ofNullable(found);
    }
}
