package io.temblor.pipeline.select;

import io.temblor.config.PlacedText;
import io.temblor.connector.SettingChecks;
import io.temblor.pipeline.script.check.CheckedSelect;
import io.temblor.pipeline.script.check.LibraryModules;
import io.temblor.pipeline.script.check.SelectChecker;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Parser;
import io.temblor.pipeline.script.syntax.Select.Grouping;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.window.WindowSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a select of its settings.
final class SelectReader {
    private final Texts texts;
    private final List<WindowSettings> windows;
    private final boolean single;
    private final SettingChecks checks;

    /// The expressions.
    record Texts(
            PlacedText select, Optional<PlacedText> where, List<PlacedText> groupBy, Optional<PlacedText> having) {}

    SelectReader(Texts texts, Optional<WindowSettings> window, List<WindowSettings> windows, SettingChecks checks) {
        this.texts = texts;
        this.windows = window.map(List::of).orElse(windows);
        this.single = window.isPresent();
        this.checks = checks;
    }

    /// The select, unless something is wrong with it.
    Optional<SelectPlan> read(int maxGroups, Optional<Duration> groupTtl) {
        List<WindowSpec> specs = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            String setting = single ? "window" : "windows[" + i + "]";
            new WindowReader(windows.get(i), setting, checks).read().ifPresent(specs::add);
        }
        if (specs.size() > 1) {
            WindowSpec.notTumbling(specs)
                    .ifPresent(name -> checks.that(
                            false,
                            "windows",
                            "only tumbling windows that are not aligned can follow each other, but `" + name
                                    + "` is none"));
        }
        CheckedSelect select = select();
        if (select == null || specs.size() < windows.size()) {
            return Optional.empty();
        }
        long idle = groupTtl.map(WindowReader::nanos).orElse(Long.MAX_VALUE);
        return Optional.of(new SelectPlan(select, specs, maxGroups, idle));
    }

    private @Nullable CheckedSelect select() {
        Expr target = expression(texts.select, "select");
        Expr where = texts.where.map(text -> expression(text, "where")).orElse(null);
        Expr having = texts.having.map(text -> expression(text, "having")).orElse(null);
        Grouping grouping = grouping();
        if (target == null) {
            return null;
        }
        try {
            return new ScriptCompiler(new LibraryModules())
                    .checkSelect(
                            source(texts.select),
                            new SelectChecker.Parts(target, where, grouping, !windows.isEmpty(), having));
        } catch (InvalidScriptException e) {
            checks.that(false, "select", "the select is not right\n" + e.getMessage());
            return null;
        }
    }

    private @Nullable Grouping grouping() {
        List<Grouping> groupings = new ArrayList<>();
        for (int i = 0; i < texts.groupBy.size(); i++) {
            try {
                groupings.add(Parser.grouping(source(texts.groupBy.get(i))));
            } catch (InvalidScriptException e) {
                checks.that(false, "group-by[" + i + "]", "the expression is not right\n" + e.getMessage());
            }
        }
        return groupings.isEmpty()
                ? null
                : new Grouping.Set(groupings, groupings.getFirst().span());
    }

    private @Nullable Expr expression(PlacedText text, String setting) {
        try {
            return Parser.expression(source(text));
        } catch (InvalidScriptException e) {
            checks.that(false, setting, "the expression is not right\n" + e.getMessage());
            return null;
        }
    }

    private static Source source(PlacedText text) {
        return new Source(text.source(), text.text(), text.line(), text.column());
    }
}
