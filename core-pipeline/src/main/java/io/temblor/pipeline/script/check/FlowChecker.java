package io.temblor.pipeline.script.check;

import io.temblor.config.NearMiss;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedFlow.Computed;
import io.temblor.pipeline.script.check.CheckedFlow.CreatedConnector;
import io.temblor.pipeline.script.check.CheckedFlow.CreatedPipeline;
import io.temblor.pipeline.script.syntax.Connect;
import io.temblor.pipeline.script.syntax.Create;
import io.temblor.pipeline.script.syntax.Declaration;
import io.temblor.pipeline.script.syntax.Definition;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.FlowStatement;
import io.temblor.pipeline.script.syntax.Name;
import io.temblor.pipeline.script.syntax.Setting;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks one flow: with what it is given, or without, as long as nobody deploys it.
final class FlowChecker {
    /// What a connector can be given, whatever its type.
    private static final List<String> SETTINGS =
            List.of("codec", "config", "metrics_interval_s", "postprocessors", "preprocessors", "reconnect");

    private final OperatorPorts operators;
    private final Checking checking;
    private final Checking constants;
    private final Findings findings;
    private final Module module;
    private final Map<String, CreatedConnector> connectors = new LinkedHashMap<>();
    private final Map<String, CreatedPipeline> pipelines = new LinkedHashMap<>();
    private final List<Connect> links = new ArrayList<>();

    /// @param checking with what the flow is given, as far as that is known
    /// @param module   what the flow knows; it declares more
    FlowChecker(OperatorPorts operators, Checking checking, Module module) {
        this.operators = operators;
        this.checking = checking;
        this.constants = checking.with(Set.of());
        this.findings = checking.findings();
        this.module = module;
    }

    /// The flow, which is of no use if there were errors.
    CheckedFlow check(String name, Definition.Flow flow, Span span) {
        flow.statements().forEach(this::check);
        links.forEach(this::checkEnds);
        return new CheckedFlow(
                name,
                flow,
                List.copyOf(connectors.values()),
                List.copyOf(pipelines.values()),
                links,
                findings.warnings(),
                span);
    }

    private void check(FlowStatement statement) {
        switch (statement) {
            case Declaration declaration -> new DeclarationChecker(constants, module).check(declaration);
            case Definition.Pipeline pipeline -> define(pipeline);
            case Definition.Connector connector -> define(connector);
            case Create.Pipeline create ->
                Names.definition(DefinitionKind.PIPELINE, create.definition(), module, checking)
                        .ifPresent(found -> create(create, found));
            case Create.Connector create ->
                Names.definition(DefinitionKind.CONNECTOR, create.definition(), module, checking)
                        .ifPresent(found -> create(create, found));
            case Connect connect -> links.add(connect);
        }
    }

    private void define(Definition.Pipeline pipeline) {
        new PipelineChecker(new QueryBuild(findings), operators, constants, module, "", new Nesting())
                .check(List.of(pipeline), List.of(), List.of());
    }

    private void define(Definition.Connector connector) {
        ModuleLoader.define(connector, checking, module);
        Arguments outer = new Arguments(constants);
        outer.checkDefaults(connector.parameters(), module);
        Arguments inner = new Arguments(checking.with(outer.names(connector.parameters())));
        for (Setting setting : connector.settings()) {
            checkName(connector, setting);
            @Nullable Value _ = inner.constant(setting.value(), module);
        }
    }

    private void checkName(Definition.Connector connector, Setting setting) {
        String name = setting.name().text();
        if (!SETTINGS.contains(name)) {
            Node _ = findings.error(
                    ErrorCode.UNKNOWN_NAME,
                    setting.name().span(),
                    "the connector `" + connector.name() + "` has no setting `" + name + "`",
                    NearMiss.of(name, SETTINGS)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("known are " + String.join(", ", SETTINGS) + "; what is of its type alone stands in"
                                    + " config"));
        }
    }

    private void create(Create.Pipeline create, Module.Defined found) {
        Definition.Pipeline pipeline = (Definition.Pipeline) found.definition();
        RecordValue args = new Arguments(checking)
                .of(
                        pipeline.parameters(),
                        found.home(),
                        create.settings(),
                        module,
                        "the pipeline `" + pipeline.name() + "`",
                        create.span());
        if (checking.argumentsAreKnown() && !findings.hasErrors()) {
            QueryPorts ports = QueryPorts.of(pipeline);
            QueryBuild build = new QueryBuild(findings);
            new PipelineChecker(
                            build, operators, checking.with(args), found.home().inner(), "", new Nesting())
                    .check(pipeline.statements(), ports.inputs(), ports.outputs());
            QueryGraph _ = build.finish(ports.outputs());
        }
        add(create.name(), new CreatedPipeline(create, pipeline, args), pipelines, "pipeline");
    }

    private void create(Create.Connector create, Module.Defined found) {
        Definition.Connector connector = (Definition.Connector) found.definition();
        RecordValue args = new Arguments(checking)
                .of(
                        connector.parameters(),
                        found.home(),
                        create.settings(),
                        module,
                        "the connector `" + connector.name() + "`",
                        create.span());
        List<Computed> settings = new ArrayList<>();
        if (checking.argumentsAreKnown()) {
            Arguments inner = new Arguments(checking.with(args));
            for (Setting setting : connector.settings()) {
                checkName(connector, setting);
                Value value = inner.constant(setting.value(), found.home());
                settings.add(new Computed(setting, value == null ? Value.NULL : value));
            }
        }
        add(create.name(), new CreatedConnector(create, connector, settings), connectors, "connector");
    }

    private <T> void add(Name name, T created, Map<String, T> all, String kind) {
        if (all.putIfAbsent(name.text(), created) != null) {
            Node _ = findings.error(
                    ErrorCode.DUPLICATE_NAME, name.span(), "there is a " + kind + " `" + name + "` already");
        }
    }

    private void checkEnds(Connect connect) {
        checkEnd(connect.from(), true);
        checkEnd(connect.to(), false);
    }

    private void checkEnd(Connect.End end, boolean from) {
        boolean isPipeline = end.kind() == Connect.Kind.PIPELINE;
        Collection<String> known = isPipeline ? pipelines.keySet() : connectors.keySet();
        String kind = isPipeline ? "pipeline" : "connector";
        String name = end.name().text();
        if (!known.contains(name)) {
            // What could not be created has been reported already.
            if (!findings.hasErrors()) {
                Node _ = findings.error(
                        ErrorCode.UNKNOWN_NAME,
                        end.name().span(),
                        "no " + kind + " `" + name + "` is created",
                        known.isEmpty()
                                ? "create it with `create " + kind + " " + name + "`"
                                : NearMiss.hint(name, known));
            }
            return;
        }
        CreatedPipeline pipeline = pipelines.get(name);
        if (isPipeline && pipeline != null) {
            checkPort(end, from, pipeline.ports());
        }
    }

    private void checkPort(Connect.End end, boolean from, QueryPorts ports) {
        String port = end.port() == null ? (from ? "out" : "in") : end.port().text();
        List<String> known = from ? ports.outputs() : ports.inputs();
        if (!known.contains(port)) {
            Node _ = findings.error(
                    ErrorCode.UNKNOWN_PORT,
                    end.span(),
                    "the pipeline `" + end.name() + "` " + (from ? "emits nothing at" : "takes no events at")
                            + " a port `" + port + "`",
                    NearMiss.hint(port, known));
        }
    }
}
