package io.temblor.pipeline.script;

import io.temblor.connector.value.RecordValue;
import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A folder with a script, what it is given, and what is to come out. Modules may lie beside the script.
record ConformanceCase(Kind kind, CaseFolder folder) {
    /// What is to come out.
    enum Kind {
        SCRIPTS("out"),
        SCRIPT_ERRORS("error.txt"),
        SCRIPT_RUNTIME_ERRORS("error.txt"),
        SCRIPT_WARNINGS("warning.txt");

        private final String file;

        Kind(String file) {
            this.file = file;
        }

        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<ConformanceCase> all() {
        return Stream.of(Kind.values()).flatMap(kind -> all(kind).stream()).toList();
    }

    static List<ConformanceCase> all(Kind kind) {
        return CaseFolder.all(kind.folder()).stream()
                .map(folder -> new ConformanceCase(kind, folder))
                .toList();
    }

    String script() {
        return folder.read("script.tremor");
    }

    /// The events that come in, one after the other.
    List<GivenEvent> events() {
        return folder.has("in") ? folder.read("in").lines().map(GivenEvent::of).toList() : List.of();
    }

    String expected() {
        return folder.read(kind.file);
    }

    /// Writes what comes out as that which is expected.
    void update() throws IOException {
        folder.write(kind.file, actual());
    }

    /// What comes out, but for the place of the folder.
    String actual() {
        return folder.withoutPlace(outcome());
    }

    private String outcome() {
        CompiledScript compiled;
        try {
            compiled = compile();
        } catch (InvalidScriptException e) {
            return kind == Kind.SCRIPT_ERRORS ? texts(e.diagnostics()) : "INVALID\n" + texts(e.diagnostics());
        }
        return switch (kind) {
            case SCRIPTS -> outcomes(compiled);
            case SCRIPT_ERRORS -> "";
            case SCRIPT_RUNTIME_ERRORS -> failures(compiled);
            case SCRIPT_WARNINGS -> texts(compiled.warnings());
        };
    }

    CompiledScript compile() throws InvalidScriptException {
        RecordValue args = folder.has("args") ? (RecordValue) GivenEvent.value(folder.read("args")) : RecordValue.EMPTY;
        return new ScriptCompiler(new FolderModules(List.of(folder.path())))
                .compile(new Source(folder.place("script.tremor"), script()), args);
    }

    private String outcomes(CompiledScript compiled) {
        ScriptRun run = new CompiledRun(compiled);
        return events().stream().map(event -> run.on(event) + "\n").collect(Collectors.joining());
    }

    private String failures(CompiledScript compiled) {
        ScriptRun run = new CompiledRun(compiled);
        return texts(events().stream()
                .map(run::on)
                .filter(Outcome.Failed.class::isInstance)
                .map(failed -> ((Outcome.Failed) failed).error())
                .toList());
    }

    /// Messages as users see them.
    private static String texts(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(each -> DiagnosticText.of(each) + "\n").collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return kind.folder() + "/" + folder.name();
    }
}
