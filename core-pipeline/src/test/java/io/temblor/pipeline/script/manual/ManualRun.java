package io.temblor.pipeline.script.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.temblor.config.PlacedText;
import io.temblor.connector.InvalidSettingException;
import io.temblor.connector.value.RecordValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.OperatorProbe;
import io.temblor.pipeline.operator.ScriptOperatorProvider;
import io.temblor.pipeline.operator.ScriptSettings;
import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.compile.CompiledScript;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.DiagnosticText;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Runs scripts of the manual by the operator `script`.
final class ManualRun {
    private static final String NAME = "rules.tremor";
    private static final Pattern PORT = Pattern.compile("port (\\w+): (.*)");
    private static final Pattern META = Pattern.compile("(.*), \\$ = (\\{.*})");

    private final Path modules;

    /// @param modules the folder with the modules that the page shows
    ManualRun(Path modules) {
        this.modules = modules;
    }

    /// Tries all that is said of a script.
    void check(ManualExample example) {
        List<ManualExample.Claim> claims = example.claims();
        if (claims.getFirst().outcome().startsWith("refused: ")) {
            assertThat(refusals(example.script()))
                    .extracting(diagnostic -> "refused: " + diagnostic.code().code())
                    .containsExactlyElementsOf(outcomes(claims));
            return;
        }
        List<String> warnings = compiled(example.script()).warnings().stream()
                .map(warning -> "warns: " + warning.code().code())
                .toList();
        assertThat(outcomes(claims).stream().filter(each -> each.startsWith("warns: ")))
                .containsExactlyElementsOf(warnings);
        OperatorProbe probe = probe(example.script());
        claims.stream().filter(claim -> !claim.outcome().startsWith("warns: ")).forEach(claim -> check(claim, probe));
    }

    private static List<String> outcomes(List<ManualExample.Claim> claims) {
        return claims.stream().map(ManualExample.Claim::outcome).toList();
    }

    private void check(ManualExample.Claim claim, OperatorProbe probe) {
        int emissions = probe.emissions().size();
        int refusals = probe.refusals().size();
        probe.send(ManualValue.of(claim.event()));
        String outcome = claim.outcome();
        if (outcome.startsWith("fails: ")) {
            assertThat(probe.refusals().subList(refusals, probe.refusals().size()))
                    .extracting(refusal -> "fails: " + refusal.code())
                    .containsExactly(outcome);
            return;
        }
        assertThat(probe.refusals().subList(refusals, probe.refusals().size())).isEmpty();
        List<OperatorProbe.Emission> emitted =
                probe.emissions().subList(emissions, probe.emissions().size());
        if (outcome.equals("dropped")) {
            assertThat(emitted).isEmpty();
        } else {
            assertThat(emitted).hasSize(1);
            check(outcome, emitted.getFirst());
        }
    }

    private void check(String outcome, OperatorProbe.Emission emitted) {
        Matcher port = PORT.matcher(outcome);
        assertThat(emitted.port()).isEqualTo(port.matches() ? port.group(1) : "out");
        String rest = port.matches() ? port.group(2) : outcome;
        Matcher meta = META.matcher(rest);
        if (meta.matches()) {
            assertThat(emitted.meta()).hasToString(ManualValue.of(meta.group(2)).toString());
            rest = meta.group(1);
        }
        Value expected = ManualValue.of(rest);
        assertThat(emitted.value()).hasToString(expected.toString());
        assertThat(emitted.value().type()).isEqualTo(expected.type());
    }

    /// What is said of a script when it is read, or of the events that its claims have.
    String messages(ManualExample example) {
        ManualExample.Claim first = example.claims().getFirst();
        if (first.outcome().startsWith("refused: ")) {
            return text(refusals(example.script()));
        }
        if (first.outcome().startsWith("fails: ")) {
            OperatorProbe probe = probe(example.script());
            probe.send(ManualValue.of(first.event()));
            return probe.refusals().getFirst().message();
        }
        return text(compiled(example.script()).warnings());
    }

    private static String text(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(DiagnosticText::of).collect(Collectors.joining("\n"));
    }

    private ScriptCompiler compiler() {
        return new ScriptCompiler(new FolderModules(List.of(modules)));
    }

    private CompiledScript compiled(String script) {
        try {
            return compiler().compile(new Source(NAME, script), RecordValue.EMPTY);
        } catch (InvalidScriptException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private List<Diagnostic> refusals(String script) {
        try {
            compiler().compile(new Source(NAME, script), RecordValue.EMPTY);
            throw new AssertionError("the script is not refused");
        } catch (InvalidScriptException e) {
            return e.diagnostics();
        }
    }

    private OperatorProbe probe(String script) {
        PlacedText text = new PlacedText(script, NAME, 1, 1);
        try {
            ScriptSettings settings = new ScriptSettings(
                    Optional.of(text), Optional.empty(), Map.of(), Optional.empty(), List.of(modules), List.of("slow"));
            return new OperatorProbe(new ScriptOperatorProvider().operator(settings));
        } catch (InvalidSettingException e) {
            throw new AssertionError(script, e);
        }
    }
}
