package io.temblor.pipeline.script.check;

import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.check.CheckedSelect.GroupTerm;
import io.temblor.pipeline.script.check.SelectNames.Part;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Select.Grouping;
import io.temblor.pipeline.script.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out what the expressions of a `select` mean.
///
/// **Threading.** One thread at a time.
public final class SelectChecker {

    /// The expressions of a select.
    ///
    /// @param windowed whether it has windows
    public record Parts(
            Expr target,
            @Nullable Expr where,
            @Nullable Grouping groupBy,
            boolean windowed,
            @Nullable Expr having) {}

    private final Checking checking;
    private final Module module;

    SelectChecker(Checking checking, Module module) {
        this.checking = checking;
        this.module = module;
    }

    /// Checks a select whose expressions stand alone, as settings. They know the modules of the library without `use`.
    ///
    /// @throws InvalidScriptException with all errors
    public static CheckedSelect check(ModuleFinder finder, ConstantEvaluator evaluator, Source source, Parts parts)
            throws InvalidScriptException {
        Findings findings = new Findings();
        Checking checking =
                Checking.begin(findings, finder, source, evaluator, RecordValue.EMPTY, true, Surroundings.SCRIPT);
        CheckedSelect select = new SelectChecker(checking, new Module("")).check(source, parts);
        findings.verify();
        return select;
    }

    /// The select, which is of no use if there were errors.
    CheckedSelect check(Source source, Parts parts) {
        SelectNames names = new SelectNames(parts.windowed(), checking.variables());
        ExpressionChecker expressions =
                new ExpressionChecker(checking.of(names), module, new Scope(checking.variables()));
        names.enter(Part.WHERE);
        Node where = expressions.checkOptional(parts.where());
        names.enter(Part.GROUP);
        List<GroupTerm> groupings = new ArrayList<>();
        if (parts.groupBy() != null) {
            group(parts.groupBy(), names, expressions, groupings);
        }
        names.enter(Part.TARGET);
        Node target = expressions.check(parts.target());
        names.enter(Part.HAVING);
        Node having = expressions.checkOptional(parts.having());
        return new CheckedSelect(
                source,
                target,
                where,
                groupings,
                parts.windowed(),
                having,
                names.aggregates(),
                names.isAskedByArguments(),
                names.variables(),
                checking.variables().get(),
                List.of());
    }

    private static void group(
            Grouping grouping, SelectNames names, ExpressionChecker expressions, List<GroupTerm> into) {
        switch (grouping) {
            case Grouping.Value(Expr expression) -> term(expression, false, names, expressions, into);
            case Grouping.Each(Expr expression, var span) -> term(expression, true, names, expressions, into);
            case Grouping.Set(List<Grouping> groupings, var span) ->
                groupings.forEach(each -> group(each, names, expressions, into));
        }
    }

    private static void term(
            Expr expression, boolean each, SelectNames names, ExpressionChecker expressions, List<GroupTerm> into) {
        names.groupBy(expression);
        into.add(new GroupTerm(expressions.check(expression), each));
    }
}
