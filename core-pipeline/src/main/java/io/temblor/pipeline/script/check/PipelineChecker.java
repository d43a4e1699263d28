package io.temblor.pipeline.script.check;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.Module.Defined;
import io.temblor.pipeline.script.check.QueryGraph.End;
import io.temblor.pipeline.script.check.QueryGraph.Vertex;
import io.temblor.pipeline.script.check.QueryNames.Place;
import io.temblor.pipeline.script.syntax.Create;
import io.temblor.pipeline.script.syntax.Declaration;
import io.temblor.pipeline.script.syntax.Definition;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.Parameter;
import io.temblor.pipeline.script.syntax.PipelineStatement;
import io.temblor.pipeline.script.syntax.QualifiedName;
import io.temblor.pipeline.script.syntax.Select;
import io.temblor.pipeline.script.syntax.Setting;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks one pipeline, be it a query, a pipeline that it creates, or a definition that nobody has created
/// yet, and puts what it creates into a graph.
final class PipelineChecker {
    private final QueryBuild build;
    private final OperatorPorts operators;
    private final Checking checking;
    private final Findings findings;
    private final Module module;
    private final Arguments arguments;
    private final DefinitionChecker definitions;
    private final QueryNames names;
    private final Map<Module.Defined, CheckedWindow> windows = new LinkedHashMap<>();
    private final String path;
    private final Nesting nesting;

    /// @param checking with what the pipeline is given, as far as that is known
    /// @param module   what the pipeline knows; it declares more
    /// @param path     the id of the pipeline with a `/` behind it; empty for a query
    /// @param nesting  the pipelines that it is in
    PipelineChecker(
            QueryBuild build, OperatorPorts operators, Checking checking, Module module, String path, Nesting nesting) {
        this.build = build;
        this.operators = operators;
        this.checking = checking;
        this.findings = checking.findings();
        this.module = module;
        this.arguments = new Arguments(checking);
        this.definitions = new DefinitionChecker(checking);
        this.names = new QueryNames(findings);
        this.path = path;
        this.nesting = nesting;
    }

    /// Checks the statements.
    ///
    /// @param inputs  the ports at which events come in
    /// @param outputs the ports at which events leave
    void check(List<PipelineStatement> statements, List<String> inputs, List<String> outputs) {
        for (String port : inputs) {
            names.places().put(port, new Place("input", Map.of(), Map.of("out", end(QueryBuild.INPUTS, port)), null));
        }
        for (String port : outputs) {
            names.places().put(port, new Place("output", Map.of("in", end(QueryBuild.OUTPUTS, port)), Map.of(), null));
        }
        statements.forEach(this::check);
        names.places().forEach(this::checkUse);
    }

    private End end(String side, String port) {
        return new End(path.isEmpty() ? side : path + side, port);
    }

    private void check(PipelineStatement statement) {
        int count = nesting.count();
        if (count > Nesting.MOST_STATEMENTS) {
            if (count == Nesting.MOST_STATEMENTS + 1) {
                Node _ = findings.error(
                        ErrorCode.TOO_LARGE,
                        statement.span(),
                        "the query has more than " + Nesting.MOST_STATEMENTS
                                + " statements, those of pipelines counted for each time that they are created");
            }
            return;
        }
        switch (statement) {
            case Declaration declaration -> new DeclarationChecker(checking, module).check(declaration);
            case Definition definition -> define(definition);
            case Create create -> create(create);
            case Select select -> select(select);
        }
    }

    // Definitions: what they say is checked though nobody may create them

    private void define(Definition definition) {
        ModuleLoader.define(definition, checking, module);
        if (definition instanceof Definition.Window window) {
            build.add(window(new Defined(window, module)));
        } else if (nesting.isNew(definition)) {
            checkDefinition(definition);
        }
    }

    private void checkDefinition(Definition definition) {
        switch (definition) {
            case Definition.Operator operator -> {
                Set<String> given = given(operator.parameters());
                Arguments inner = new Arguments(checking.with(given));
                operator.settings().forEach(setting -> {
                    @Nullable Value _ = inner.constant(setting.value(), module);
                });
            }
            case Definition.Script script -> {
                DefinitionChecker inner = new DefinitionChecker(checking.with(given(script.parameters())));
                inner.scripts(script, module);
                Value _ = inner.state(script, module);
            }
            case Definition.Pipeline pipeline -> {
                Checking inner = checking.with(given(pipeline.parameters()));
                checkPipeline(
                        pipeline,
                        new QueryBuild(findings),
                        inner,
                        module,
                        "",
                        pipeline.name().span());
            }
            case Definition.Window _, Definition.Connector _, Definition.Flow _ -> {}
        }
    }

    private Set<String> given(List<Parameter> parameters) {
        arguments.checkDefaults(parameters, module);
        return arguments.names(parameters);
    }

    private CheckedWindow window(Defined defined) {
        return windows.computeIfAbsent(
                defined, _ -> definitions.window((Definition.Window) defined.definition(), defined.home()));
    }

    private void checkPipeline(
            Definition.Pipeline pipeline, QueryBuild into, Checking given, Module home, String innerPath, Span place) {
        if (nesting.isWithin(pipeline)) {
            Node _ = findings.error(
                    ErrorCode.CIRCLE, place, "the pipeline `" + pipeline.name() + "` would be a part of itself");
            return;
        }
        if (nesting.isDeepest()) {
            Node _ = findings.error(
                    ErrorCode.TOO_DEEP, place, "pipelines are nested more than " + Nesting.DEEPEST + " deep");
            return;
        }
        nesting.enter(pipeline);
        new PipelineChecker(into, operators, given, home.inner(), innerPath, nesting)
                .check(pipeline.statements(), inputs(pipeline), outputs(pipeline));
        nesting.leave();
    }

    private static List<String> inputs(Definition.Pipeline pipeline) {
        return QueryPorts.of(pipeline).inputs();
    }

    private static List<String> outputs(Definition.Pipeline pipeline) {
        return QueryPorts.of(pipeline).outputs();
    }

    // What is created

    private void create(Create create) {
        switch (create) {
            case Create.Stream stream -> stream(stream);
            case Create.Operator operator ->
                find(DefinitionKind.OPERATOR, operator.definition())
                        .ifPresentOrElse(found -> operator(operator, found), () -> isBroken(operator));
            case Create.Script script ->
                find(DefinitionKind.SCRIPT, script.definition())
                        .ifPresentOrElse(found -> script(script, found), () -> isBroken(script));
            case Create.Pipeline pipeline ->
                find(DefinitionKind.PIPELINE, pipeline.definition())
                        .ifPresentOrElse(found -> pipeline(pipeline, found), () -> isBroken(pipeline));
            case Create.Connector _ -> {}
        }
    }

    private void isBroken(Create create) {
        names.add(create.name(), Place.broken(create.name().span()));
    }

    private Optional<Defined> find(DefinitionKind kind, QualifiedName name) {
        return Names.definition(kind, name, module, checking);
    }

    private void stream(Create.Stream stream) {
        End end = new End(build.fresh(path + stream.name()), "");
        names.add(
                stream.name(),
                new Place(
                        "stream",
                        Map.of("in", end),
                        Map.of("out", end),
                        stream.name().span()));
    }

    private void script(Create.Script create, Defined found) {
        Definition.Script script = (Definition.Script) found.definition();
        String id = build.fresh(path + create.name());
        DefinitionChecker inner =
                new DefinitionChecker(given(script.parameters(), found, create.settings(), "script", create));
        Map<String, CheckedScript> scripts = inner.scripts(script, found.home());
        build.add(new Vertex.OfScript(id, scripts, inner.state(script, found.home()), create.span()));
        Map<String, End> entries = ends(id, List.copyOf(scripts.keySet()));
        names.add(
                create.name(),
                new Place(
                                "script",
                                entries,
                                ends(id, List.of("out", "err")),
                                create.name().span())
                        .open(id));
    }

    private void operator(Create.Operator create, Defined found) {
        Definition.Operator operator = (Definition.Operator) found.definition();
        String id = build.fresh(path + create.name());
        Arguments inner = new Arguments(given(operator.parameters(), found, create.settings(), "operator", create));
        RecordValue.Builder settings = RecordValue.builder();
        for (Setting setting : operator.settings()) {
            Value value = inner.constant(setting.value(), found.home());
            settings.put(setting.name().text(), value == null ? Value.NULL : value);
        }
        Vertex.OfOperator vertex = new Vertex.OfOperator(
                id,
                operator.operator().toString(),
                settings.build(),
                operator.operator().span());
        build.add(vertex);
        OperatorPorts.Ports ports =
                checking.argumentsAreKnown() ? operators.of(vertex, findings::add) : OperatorPorts.Ports.UNKNOWN;
        Place place = new Place(
                "operator",
                ends(id, ports.inputs()),
                ends(id, ports.outputs()),
                create.name().span());
        names.add(create.name(), ports.areUnknown() ? place.open(id) : place);
    }

    private void pipeline(Create.Pipeline create, Defined found) {
        Definition.Pipeline pipeline = (Definition.Pipeline) found.definition();
        String id = build.fresh(path + create.name());
        Checking inner = given(pipeline.parameters(), found, create.settings(), "pipeline", create);
        // Within a definition, what is created has been checked where it is defined.
        if (checking.argumentsAreKnown() || nesting.isWithin(pipeline)) {
            checkPipeline(pipeline, build, inner, found.home(), id + "/", create.span());
        }
        names.add(
                create.name(),
                new Place(
                        "pipeline",
                        ends(id + "/" + QueryBuild.INPUTS, inputs(pipeline)),
                        ends(id + "/" + QueryBuild.OUTPUTS, outputs(pipeline)),
                        create.name().span()));
    }

    /// For what is created: with what it is given, as far as that is known.
    private Checking given(List<Parameter> parameters, Defined found, List<Setting> given, String kind, Create create) {
        String what = "the " + kind + " `" + found.definition().name() + "`";
        RecordValue args = arguments.of(parameters, found.home(), given, module, what, create.span());
        return checking.argumentsAreKnown() ? checking.with(args) : checking.with(arguments.names(parameters));
    }

    private static Map<String, End> ends(String id, List<String> ports) {
        Map<String, End> ends = new LinkedHashMap<>();
        ports.forEach(port -> ends.put(port, new End(id, port)));
        return ends;
    }

    // Selects

    private void select(Select select) {
        List<CheckedWindow> used = new ArrayList<>();
        for (QualifiedName name : select.windows()) {
            find(DefinitionKind.WINDOW, name).map(this::window).ifPresent(used::add);
        }
        CheckedSelect checked = new SelectChecker(checking, module)
                .check(
                        select.span().source(),
                        new SelectChecker.Parts(
                                select.target(),
                                select.where(),
                                select.groupBy(),
                                !select.windows().isEmpty(),
                                select.having()));
        End from = names.from(select.from());
        End into = names.into(select.into());
        if (from == null || into == null) {
            return;
        }
        if (checked.isPlain()) {
            build.connect(from, into, select.span());
            return;
        }
        String id = build.fresh(path + text(select.from()) + "->" + text(select.into()));
        build.add(new Vertex.OfSelect(id, checked, used, select.span()));
        build.connect(from, new End(id, "in"), select.span());
        build.connect(new End(id, "out"), into, select.span());
        place("err", id, select.span());
        place("late", id, select.span());
    }

    /// What comes out of a select elsewhere leaves by the port of the pipeline that has that name.
    private void place(String port, String id, Span span) {
        Place place = names.places().get(port);
        if (place != null && place.kind().equals("output")) {
            build.connect(new End(id, port), end(QueryBuild.OUTPUTS, port), span);
        }
    }

    private static String text(Select.Node node) {
        return node.port() == null ? node.name().text() : node.name() + "/" + node.port();
    }

    // What is left

    private void checkUse(String name, Place place) {
        Span span = place.span();
        if (span == null || place.isBroken()) {
            return;
        }
        boolean filled = place.entries().values().stream().anyMatch(end -> build.isReached(end.vertex()));
        boolean read = place.exits().values().stream().anyMatch(build::leadsOn);
        if (!filled && !read) {
            findings.warn(ErrorCode.UNUSED, span, "the " + place.kind() + " `" + name + "` is not used");
        }
        place.exits().forEach((port, end) -> {
            if (port.equals("err") && !build.leadsOn(end) && !place.kind().equals("stream")) {
                Place err = names.places().get("err");
                if (err != null && err.kind().equals("output")) {
                    build.connect(end, end(QueryBuild.OUTPUTS, "err"), span);
                }
            }
        });
    }
}
