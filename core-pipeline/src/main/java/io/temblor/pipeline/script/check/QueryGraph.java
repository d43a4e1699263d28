package io.temblor.pipeline.script.check;

import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.Span;
import java.util.List;
import java.util.Map;

/// What a query comes to: operators and the ways between them. Pipelines within it and streams are gone.
///
/// @param vertices in the order of the text; each gets events
/// @param lines    in the order in which an event takes them
/// @param windows  all that are defined, used or not
/// @param outputs  the ports at which events leave
/// @param warnings in the order of the text
public record QueryGraph(
        List<Vertex> vertices,
        List<Line> lines,
        List<CheckedWindow> windows,
        List<String> outputs,
        List<Diagnostic> warnings) {
    public QueryGraph {
        vertices = List.copyOf(vertices);
        lines = List.copyOf(lines);
        windows = List.copyOf(windows);
        outputs = List.copyOf(outputs);
        warnings = List.copyOf(warnings);
    }

    /// Something that events pass.
    public sealed interface Vertex {
        /// Unique in the query, and the same as long as the names in it are: `parse`, `outer/inner`, `in->parse`.
        String id();

        /// Where it is created.
        Span span();

        /// A select.
        ///
        /// @param windows of the select, the smallest first
        record OfSelect(String id, CheckedSelect select, List<CheckedWindow> windows, Span span) implements Vertex {
            public OfSelect {
                windows = List.copyOf(windows);
            }
        }

        /// A script.
        ///
        /// @param scripts by the port whose events they get; `in` among them
        /// @param state   what their common state is at first
        record OfScript(String id, Map<String, CheckedScript> scripts, Value state, Span span) implements Vertex {
            public OfScript {
                scripts = Map.copyOf(scripts);
            }
        }

        /// An operator that somebody else knows.
        ///
        /// @param operator with its modules: `generic::batch`
        record OfOperator(String id, String operator, RecordValue settings, Span span) implements Vertex {}
    }

    /// One end of a line.
    ///
    /// @param vertex an id; empty for the query itself
    public record End(String vertex, String port) {}

    /// A way from where events come in, or are emitted, to where they are taken, or leave.
    public record Line(End from, End to, Span span) {}
}
