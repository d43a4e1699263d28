package io.temblor.pipeline.script.check;

import io.temblor.config.NearMiss;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.runtime.ScriptException;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.Parameter;
import io.temblor.pipeline.script.syntax.Setting;
import io.temblor.pipeline.script.syntax.Span;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What definitions are given: their parameters, and the settings that are computed once.
final class Arguments {
    private final Checking checking;
    private final Findings findings;

    Arguments(Checking checking) {
        this.checking = checking;
        this.findings = checking.findings();
    }

    /// The names of parameters.
    Set<String> names(List<Parameter> parameters) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : parameters) {
            if (!names.add(parameter.name().text())) {
                Node _ = findings.error(
                        ErrorCode.DUPLICATE_NAME,
                        parameter.name().span(),
                        "the argument `" + parameter.name() + "` is there already");
            }
        }
        return names;
    }

    /// Checks what parameters are unless something is given.
    void checkDefaults(List<Parameter> parameters, Module module) {
        for (Parameter parameter : parameters) {
            if (parameter.value() != null) {
                @Nullable Value _ = constant(parameter.value(), module);
            }
        }
    }

    /// What a definition is given.
    ///
    /// @param given  with the module in which the values stand
    /// @param home   the module in which the parameters stand
    /// @param what   whose parameters they are, for messages
    RecordValue of(
            List<Parameter> parameters, Module home, List<Setting> given, Module module, String what, Span span) {
        Map<String, Setting> settings = new HashMap<>();
        Set<String> names = names(parameters);
        for (Setting setting : given) {
            String name = setting.name().text();
            if (!names.contains(name)) {
                Node _ = findings.error(
                        ErrorCode.UNKNOWN_NAME,
                        setting.name().span(),
                        what + " has no argument `" + name + "`",
                        names.isEmpty() ? "it takes no arguments" : NearMiss.hint(name, names));
            }
            settings.put(name, setting);
        }
        RecordValue.Builder args = RecordValue.builder();
        for (Parameter parameter : parameters) {
            Setting setting = settings.get(parameter.name().text());
            Expr value = setting == null ? parameter.value() : setting.value();
            if (value == null) {
                Node _ = findings.error(
                        ErrorCode.MISSING_ARGUMENT,
                        span,
                        what + " must be given the argument `" + parameter.name() + "`",
                        "write `with " + parameter.name() + " = … end`");
            } else {
                Value known = constant(value, setting == null ? home : module);
                args.put(parameter.name().text(), known == null ? Value.NULL : known);
            }
        }
        return args.build();
    }

    /// What an expression yields that depends on nothing but constants and arguments, or null if that is not known or
    /// is wrong.
    @Nullable
    Value constant(Expr expression, Module module) {
        Checking constants = checking.ofConstants();
        Node node = new ExpressionChecker(constants, module, new Scope(checking.variables())).check(expression);
        if (node instanceof Node.Constant(Value value, var span)) {
            return value;
        }
        if (!Purity.isPure(node)) {
            Node _ = findings.error(
                    ErrorCode.NOT_CONSTANT,
                    node.span(),
                    "this is computed once, before there are events, so it can depend on constants and `args` only");
            return null;
        }
        if (!checking.argumentsAreKnown() || findings.hasErrors()) {
            return null;
        }
        try {
            return checking.evaluator().evaluate(node, checking.variables().get());
        } catch (ScriptException e) {
            Node _ = findings.error(node.span(), e);
            return null;
        }
    }
}
