package io.temblor.pipeline.operator;

import io.temblor.config.PlacedText;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.CheckedScript;
import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the script of an operator is, and what it needs to be compiled.
///
/// @param modules the folders in which modules are looked for
record ScriptText(Optional<PlacedText> script, Optional<Path> file, RecordValue args, List<Path> modules) {

    static ScriptText of(
            Optional<PlacedText> script, Optional<Path> file, Map<String, Value> args, List<Path> modules) {
        RecordValue.Builder builder = RecordValue.builder();
        args.forEach(builder::put);
        return new ScriptText(script, file, builder.build(), modules);
    }

    static ScriptText of(ScriptSettings settings) {
        return of(settings.script(), settings.file(), settings.args(), settings.modules());
    }

    /// Compiles the script.
    ///
    /// @throws InvalidScriptException if it is not right
    /// @throws IOException            if its file cannot be read
    CompiledScript compile() throws InvalidScriptException, IOException {
        return new ScriptCompiler(new FolderModules(folders())).compile(source(), args);
    }

    /// Checks the script alone, which takes half the time.
    ///
    /// @throws InvalidScriptException if it is not right
    /// @throws IOException            if its file cannot be read
    CheckedScript check() throws InvalidScriptException, IOException {
        return new ScriptCompiler(new FolderModules(folders())).check(source(), args);
    }

    private Source source() throws IOException {
        if (script.isPresent()) {
            return source(script.orElseThrow());
        }
        Path path = file.orElseThrow();
        return new Source(path.toString(), Files.readString(path));
    }

    static Source source(PlacedText text) {
        return new Source(text.source(), text.text(), text.line(), text.column());
    }

    /// Modules that lie beside the file of the script are found without further ado.
    private List<Path> folders() {
        List<Path> folders = new ArrayList<>(modules);
        file.map(Path::toAbsolutePath).map(Path::getParent).ifPresent(folders::add);
        return folders;
    }
}
