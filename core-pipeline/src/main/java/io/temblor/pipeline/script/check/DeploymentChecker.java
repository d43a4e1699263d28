package io.temblor.pipeline.script.check;

import io.temblor.config.NearMiss;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.Declaration;
import io.temblor.pipeline.script.syntax.Definition;
import io.temblor.pipeline.script.syntax.Deploy;
import io.temblor.pipeline.script.syntax.Deployment;
import io.temblor.pipeline.script.syntax.DeploymentStatement;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Expr;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Name;
import io.temblor.pipeline.script.syntax.Parameter;
import io.temblor.pipeline.script.syntax.Setting;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds out what a deployment means.
///
/// **Threading.** One thread at a time.
public final class DeploymentChecker {
    private final ModuleFinder finder;
    private final ConstantEvaluator evaluator;
    private final OperatorPorts operators;

    /// A flow that is to be taken as if it were deployed.
    ///
    /// @param args what it is given; what it has no parameter for is an error
    public record Wanted(String flow, RecordValue args) {}

    /// @param finder    where modules are
    /// @param evaluator runs what can be computed at once
    /// @param operators what pipelines can create
    public DeploymentChecker(ModuleFinder finder, ConstantEvaluator evaluator, OperatorPorts operators) {
        this.finder = finder;
        this.evaluator = evaluator;
        this.operators = operators;
    }

    /// The flows that are deployed, and those that are wanted, in this order.
    ///
    /// @throws InvalidScriptException with all errors, those of modules and of flows that nobody deploys
    ///     included
    public List<CheckedFlow> check(Deployment deployment, List<Wanted> wanted) throws InvalidScriptException {
        Findings findings = new Findings();
        Checking checking = Checking.begin(
                findings, finder, deployment.source(), evaluator, RecordValue.EMPTY, false, Surroundings.SCRIPT);
        List<CheckedFlow> flows = new Run(checking, deployment).check(wanted);
        findings.verify();
        return flows;
    }

    /// One check of one deployment.
    private final class Run {
        private final Checking checking;
        private final Findings findings;
        private final Deployment deployment;
        private final Module module = new Module("");
        private final Set<String> names = new LinkedHashSet<>();
        private final List<CheckedFlow> flows = new ArrayList<>();

        Run(Checking checking, Deployment deployment) {
            this.checking = checking;
            this.findings = checking.findings();
            this.deployment = deployment;
        }

        List<CheckedFlow> check(List<Wanted> wanted) {
            for (DeploymentStatement statement : deployment.statements()) {
                switch (statement) {
                    case Declaration declaration -> new DeclarationChecker(checking, module).check(declaration);
                    case Definition.Flow flow -> define(flow);
                    case Deploy deploy -> deploy(deploy);
                }
            }
            wanted.forEach(this::want);
            return flows;
        }

        /// What a flow says is checked though nobody may deploy it.
        private void define(Definition.Flow flow) {
            ModuleLoader.define(flow, checking, module);
            Arguments arguments = new Arguments(checking);
            arguments.checkDefaults(flow.parameters(), module);
            Checking inner = checking.with(arguments.names(flow.parameters()));
            CheckedFlow _ = new FlowChecker(operators, inner, module.inner())
                    .check(flow.name().text(), flow, flow.span());
        }

        private void deploy(Deploy deploy) {
            Names.definition(DefinitionKind.FLOW, deploy.definition(), module, checking)
                    .ifPresent(found -> {
                        Definition.Flow flow = (Definition.Flow) found.definition();
                        checkRequired(flow, deploy);
                        RecordValue args = new Arguments(checking)
                                .of(
                                        withoutRequired(flow, deploy),
                                        found.home(),
                                        deploy.settings(),
                                        module,
                                        "the flow `" + flow.name() + "`",
                                        deploy.span());
                        add(deploy.name().text(), found, args, deploy.span());
                    });
        }

        /// What must be given, and is not, is shown where the flow asks for it: it may be deployed many
        /// times.
        private void checkRequired(Definition.Flow flow, Deploy deploy) {
            for (Parameter parameter : flow.parameters()) {
                if (lacks(deploy, parameter)) {
                    Node _ = findings.error(
                            ErrorCode.MISSING_ARGUMENT,
                            parameter.span(),
                            "the flow `" + flow.name() + "` must be given the argument `" + parameter.name()
                                    + "`, which it is not at " + deploy.span(),
                            "write `deploy flow " + deploy.name() + " with " + parameter.name() + " = … end`");
                }
            }
        }

        private static boolean lacks(Deploy deploy, Parameter parameter) {
            return parameter.value() == null
                    && deploy.settings().stream()
                            .noneMatch(setting -> setting.name()
                                    .text()
                                    .equals(parameter.name().text()));
        }

        private List<Parameter> withoutRequired(Definition.Flow flow, Deploy deploy) {
            return flow.parameters().stream()
                    .filter(parameter -> !lacks(deploy, parameter))
                    .toList();
        }

        private void want(Wanted wanted) {
            Module.Defined found = module.definitions().get(DefinitionKind.FLOW.key(wanted.flow()));
            if (found != null) {
                Definition.Flow flow = (Definition.Flow) found.definition();
                List<Setting> given = new ArrayList<>();
                wanted.args().entries().forEach(each -> given.add(setting(each.getKey(), each.getValue(), flow)));
                RecordValue args = new Arguments(checking)
                        .of(
                                flow.parameters(),
                                found.home(),
                                given,
                                module,
                                "the flow `" + flow.name() + "`",
                                flow.name().span());
                add(wanted.flow(), found, args, flow.span());
            } else {
                unknown(wanted.flow());
            }
        }

        private static Setting setting(String name, Value value, Definition.Flow flow) {
            Span span = flow.name().span();
            return new Setting(new Name(name, span), new Expr.Literal(value, span), span);
        }

        private void unknown(String name) {
            List<String> known = module.definitions().values().stream()
                    .map(Module.Defined::definition)
                    .filter(Definition.Flow.class::isInstance)
                    .map(flow -> flow.name().text())
                    .toList();
            Node _ = findings.error(
                    ErrorCode.UNKNOWN_NAME,
                    new Span(deployment.source(), 0, 0),
                    "no flow `" + name + "` is defined",
                    NearMiss.hint(name, known));
        }

        private void add(String name, Module.Defined found, RecordValue args, Span span) {
            if (!names.add(name)) {
                Node _ = findings.error(ErrorCode.DUPLICATE_NAME, span, "a flow `" + name + "` is deployed already");
                return;
            }
            if (!findings.hasErrors()) {
                flows.add(new FlowChecker(
                                operators, checking.with(args), found.home().inner())
                        .check(name, (Definition.Flow) found.definition(), span));
            }
        }
    }
}
