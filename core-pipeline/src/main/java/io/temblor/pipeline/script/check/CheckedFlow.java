package io.temblor.pipeline.script.check;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.Connect;
import io.temblor.pipeline.script.syntax.Create;
import io.temblor.pipeline.script.syntax.Definition;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.Setting;
import io.temblor.pipeline.script.syntax.Span;
import java.util.List;

/// A flow of a deployment with all that it is given: everything that can be computed is.
///
/// @param name       of what is deployed
/// @param connectors in the order of the text
/// @param pipelines  in the order of the text
/// @param links      in the order of the text; all their ends are there
/// @param span       where it is deployed, or where it is defined if it is not
public record CheckedFlow(
        String name,
        Definition.Flow definition,
        List<CreatedConnector> connectors,
        List<CreatedPipeline> pipelines,
        List<Connect> links,
        List<Diagnostic> warnings,
        Span span) {
    public CheckedFlow {
        connectors = List.copyOf(connectors);
        pipelines = List.copyOf(pipelines);
        links = List.copyOf(links);
        warnings = List.copyOf(warnings);
    }

    /// A connector.
    ///
    /// @param settings what its definition sets, in the order of the text
    public record CreatedConnector(Create.Connector create, Definition.Connector definition, List<Computed> settings) {
        public CreatedConnector {
            settings = List.copyOf(settings);
        }

        public String name() {
            return create.name().text();
        }
    }

    /// A setting and what it comes to.
    public record Computed(Setting setting, Value value) {
        public String name() {
            return setting.name().text();
        }
    }

    /// A pipeline.
    ///
    /// @param args what it is given
    public record CreatedPipeline(Create.Pipeline create, Definition.Pipeline definition, RecordValue args) {
        public String name() {
            return create.name().text();
        }

        public QueryPorts ports() {
            return QueryPorts.of(definition);
        }
    }
}
