package io.temblor.pipeline.graph;

import io.temblor.config.Configuration;
import io.temblor.config.PlacedText;
import io.temblor.config.Section;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.check.QueryPorts;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads `query`, the text of a pipeline in the query language, or `query-file`, where that text is. Its
/// ports are those that `inputs` and `outputs` list, and otherwise `in`, and `out` and `err`; whether or
/// not a select uses them, they can be linked.
final class QueryReader {
    static final String QUERY = "query";
    static final String FILE = "query-file";
    private static final Pattern PORT = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final Logger LOG = LoggerFactory.getLogger(QueryReader.class);

    private final Catalog catalog;
    private final Configuration configuration;
    private final String name;
    private final Section section;

    QueryReader(Catalog catalog, Configuration configuration, String name, Section section) {
        this.catalog = catalog;
        this.configuration = configuration;
        this.name = name;
        this.section = section;
    }

    PipelineDraft read() {
        QueryPorts ports = new QueryPorts(
                ports("inputs", QueryPorts.USUAL.inputs()), ports("outputs", QueryPorts.USUAL.outputs()));
        List<Path> folders = new ArrayList<>();
        section.strings("modules").forEach(folder -> folders.add(Path.of(folder)));
        Optional<RecordValue> args = args();
        Optional<PipelinePlan> plan =
                source(folders).flatMap(source -> args.flatMap(given -> plan(source, given, ports, folders)));
        return new PipelineDraft(
                name,
                section,
                plan.orElse(new PipelinePlan(name, List.of(), List.of())),
                plan.isPresent(),
                ports.inputs(),
                ports.outputs());
    }

    private List<String> ports(String key, List<String> usual) {
        if (section.has(key) && section.count(key) == 0) {
            section.problem(key, "must name at least one port; without it there is " + String.join(", ", usual));
        }
        List<String> ports = section.strings(key);
        for (int i = 0; i < ports.size(); i++) {
            if (!PORT.matcher(ports.get(i)).matches()) {
                section.problem(key, i, "must be a name of letters, digits and _, but is \"" + ports.get(i) + "\"");
            } else if (ports.indexOf(ports.get(i)) < i) {
                section.problem(key, i, "the port `" + ports.get(i) + "` stands there twice; remove one");
            }
        }
        return ports.isEmpty() ? usual : ports;
    }

    private Optional<RecordValue> args() {
        if (!section.has("args")) {
            return Optional.of(RecordValue.EMPTY);
        }
        Optional<Value> args = section.value("args", Value.class);
        if (args.isPresent() && !(args.orElseThrow() instanceof RecordValue)) {
            section.problem(
                    "args", "must be a record, but is " + args.orElseThrow().type());
        }
        return args.filter(RecordValue.class::isInstance).map(RecordValue.class::cast);
    }

    /// Modules that lie beside the file of the query are found without further ado.
    private Optional<Source> source(List<Path> folders) {
        Optional<PlacedText> text = section.value(QUERY, PlacedText.class);
        if (text.isPresent()) {
            PlacedText placed = text.orElseThrow();
            return Optional.of(new Source(placed.source(), placed.text(), placed.line(), placed.column()));
        }
        return section.value(FILE, Path.class).flatMap(file -> {
            Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(folders::add);
            try {
                return Optional.of(new Source(file.toString(), Files.readString(file)));
            } catch (IOException e) {
                section.problem(FILE, "cannot be read: " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    private Optional<PipelinePlan> plan(Source source, RecordValue args, QueryPorts ports, List<Path> folders) {
        try {
            QueryPlans.Planned planned =
                    new QueryPlans(catalog, configuration, new FolderModules(folders)).plan(name, source, args, ports);
            planned.warnings().forEach(warning -> LOG.warn("{}", DiagnosticText.of(warning)));
            return Optional.of(planned.plan());
        } catch (InvalidScriptException e) {
            section.problem(section.has(QUERY) ? QUERY : FILE, "the query is not right\n" + e.getMessage());
            return Optional.empty();
        }
    }
}
