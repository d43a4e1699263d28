package io.temblor.cli;

import io.temblor.cli.conform.CaseChoice;
import io.temblor.cli.conform.CaseKind;
import io.temblor.cli.conform.CaseRun;
import io.temblor.cli.conform.ConformanceCase;
import io.temblor.cli.conform.KindResult;
import io.temblor.cli.conform.Mismatch;
import io.temblor.cli.logging.LogSettings;
import io.temblor.connector.value.Value;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.slf4j.event.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `temblor conform`.
@Command(
        name = "conform",
        description = {
            "Runs cases that say what scripts, queries and flows do and where they are wrong, laid out as Tremor's tests are.",
            "",
            "In DIR are the folders scripts, script_errors, script_runtime_errors, script_warnings, queries, query_errors,"
                    + " query_runtime_errors, flows and flow_errors, or some of them. Each folder in these is a case:"
                    + " script.tremor, query.trickle or flow.troy, and what is expected, in the files in and out, error.txt or"
                    + " warning.txt. Of flows, the flow main is carried over as temblor import does it, given what is in"
                    + " config.json, and must run to its end."
        },
        footer = {
            "  temblor conform tremor-runtime/tests",
            "  temblor conform tests --kind scripts --case emit --verbose",
            "  temblor conform tests --except scripts/module"
        })
final class ConformCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder with the folders of cases.")
    private Path root;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only cases of this kind, which is the name of its folder. May be repeated.")
    private List<CaseKind> kinds = List.of();

    @Option(names = "--case", paramLabel = "NAME", description = "Only cases of this name. May be repeated.")
    private Set<String> names = Set.of();

    @Option(
            names = "--except",
            paramLabel = "KIND/NAME",
            description = "Leave out this case, and say so. May be repeated.")
    private Set<String> except = Set.of();

    @Option(
            names = {"-v", "--verbose"},
            description = "Tell more about cases that fail.")
    private boolean verbose;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        LogSettings.level(Level.ERROR);
        CaseChoice choice = new CaseChoice(kinds, names, except);
        Map<CaseKind, List<ConformanceCase>> cases = cases(choice);
        PrintWriter out = spec.commandLine().getOut();
        List<KindResult> results = new ArrayList<>();
        cases.forEach((kind, each) -> results.add(run(kind, each, choice, out)));
        if (json) {
            out.println(Value.of(results.stream().map(KindResult::json).toList()));
        } else {
            results.forEach(result -> out.println(result.summary()));
        }
        out.flush();
        return results.stream().allMatch(result -> result.failures().isEmpty()) ? ExitCode.OK : ExitCode.FAILED;
    }

    private Map<CaseKind, List<ConformanceCase>> cases(CaseChoice choice) throws IOException {
        Map<CaseKind, List<ConformanceCase>> cases = new LinkedHashMap<>();
        Set<String> known = new TreeSet<>();
        Set<String> knownWithKind = new TreeSet<>();
        for (CaseKind kind : CaseKind.values()) {
            List<ConformanceCase> all = ConformanceCase.all(root, kind);
            all.forEach(each -> knownWithKind.add(each.toString()));
            if (!all.isEmpty() && choice.isAskedFor(kind)) {
                all.forEach(each -> known.add(each.name()));
                cases.put(kind, all.stream().filter(choice::isAskedFor).toList());
            }
        }
        if (cases.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there are no cases in `" + root + "`; they are in folders of the names "
                            + Arrays.toString(CaseKind.values()));
        }
        verify(names, known);
        verify(except, knownWithKind);
        cases.values().removeIf(List::isEmpty);
        return cases;
    }

    private static void verify(Set<String> asked, Set<String> known) {
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new UnknownNameException("case", name, known);
            }
        }
    }

    private KindResult run(CaseKind kind, List<ConformanceCase> cases, CaseChoice choice, PrintWriter out) {
        Map<String, Mismatch> failures = new LinkedHashMap<>();
        int leftOut = 0;
        for (ConformanceCase each : cases) {
            if (choice.isLeftOut(each)) {
                leftOut++;
                continue;
            }
            Optional<Mismatch> mismatch = CaseRun.of(each);
            mismatch.ifPresent(why -> {
                failures.put(each.name(), why);
                if (!json) {
                    KindResult.lines(each, why, verbose).forEach(out::println);
                    out.flush();
                }
            });
        }
        return new KindResult(kind, cases.size() - leftOut - failures.size(), leftOut, failures);
    }
}
