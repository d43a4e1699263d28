package io.temblor.pipeline.graph;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.util.List;

/// Makes plans of queries.
final class Queries {
    static final Catalog CATALOG = Catalog.load(Queries.class.getClassLoader());
    private static final Configuration DEFAULTS =
            ConfigFiles.ofText("defaults", "").with(Defaults.reference()).load();

    private Queries() {}

    static PipelinePlan plan(String query) throws InvalidScriptException {
        return new QueryPlans(CATALOG, DEFAULTS, new FolderModules(List.of()))
                .plan("main", new Source("query", query), RecordValue.EMPTY)
                .plan();
    }

    /// What is wrong with a query; empty if nothing is.
    static List<String> problems(String query) {
        try {
            PipelinePlan _ = plan(query);
            return List.of();
        } catch (InvalidScriptException e) {
            return e.diagnostics().stream().map(Diagnostic::message).toList();
        }
    }
}
