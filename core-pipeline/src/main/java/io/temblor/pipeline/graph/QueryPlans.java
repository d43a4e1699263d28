package io.temblor.pipeline.graph;

import io.temblor.config.Configuration;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.check.ModuleFinder;
import io.temblor.pipeline.script.check.QueryGraph;
import io.temblor.pipeline.script.check.QueryPorts;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.script.syntax.Span;
import java.util.List;
import java.util.SortedMap;

/// Makes plans of pipelines that are written in the query language.
///
/// **Threading.** One thread at a time.
public final class QueryPlans {
    private final Catalog catalog;
    private final Configuration configuration;
    private final ModuleFinder modules;

    /// A plan, and what should be looked at.
    public record Planned(PipelinePlan plan, List<Diagnostic> warnings) {}

    /// @param catalog       the operators that can be created
    /// @param configuration has the defaults of their settings
    /// @param modules       where the modules are that queries use
    public QueryPlans(Catalog catalog, Configuration configuration, ModuleFinder modules) {
        this.catalog = catalog;
        this.configuration = configuration;
        this.modules = modules;
    }

    /// The names that queries have for the operators of a catalog, and the operator of each.
    public static SortedMap<String, String> operatorNames(Catalog catalog) {
        return QueryOperators.names(catalog);
    }

    /// The plan of a query.
    ///
    /// @param name of the pipeline
    /// @param args what `args` stands for
    /// @throws InvalidScriptException with all that is wrong with it
    public Planned plan(String name, Source query, RecordValue args) throws InvalidScriptException {
        return plan(name, query, args, QueryPorts.USUAL);
    }

    /// The plan of a query.
    ///
    /// @param name  of the pipeline
    /// @param args  what `args` stands for
    /// @param ports where events enter and leave it
    /// @throws InvalidScriptException with all that is wrong with it
    public Planned plan(String name, Source query, RecordValue args, QueryPorts ports) throws InvalidScriptException {
        QueryOperators operators = new QueryOperators(catalog, configuration);
        QueryGraph graph = new ScriptCompiler(modules).checkQuery(query, args, ports, operators);
        PipelinePlan plan = new QueryPlanner(operators, name).plan(graph);
        int length = ChainLength.of(plan);
        if (length > ChainLength.LONGEST) {
            Span whole = new Span(query, 0, 0);
            throw new InvalidScriptException(
                    List.of(Diagnostic.error(ErrorCode.TOO_DEEP, whole, ChainLength.problem(length))));
        }
        return new Planned(plan, graph.warnings());
    }
}
