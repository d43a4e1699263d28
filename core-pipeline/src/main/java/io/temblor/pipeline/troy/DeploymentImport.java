package io.temblor.pipeline.troy;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.config.InvalidConfigException;
import io.temblor.config.Overrides;
import io.temblor.config.Problem;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.CatalogReader;
import io.temblor.pipeline.graph.Plan;
import io.temblor.pipeline.graph.PlanReader;
import io.temblor.pipeline.graph.QueryOperators;
import io.temblor.pipeline.script.check.CheckedFlow;
import io.temblor.pipeline.script.check.DeploymentChecker.Wanted;
import io.temblor.pipeline.script.check.FolderModules;
import io.temblor.pipeline.script.compile.ScriptCompiler;
import io.temblor.pipeline.script.syntax.Deployment;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.InvalidScriptException;
import io.temblor.pipeline.script.syntax.Parser;
import io.temblor.pipeline.script.syntax.Source;
import io.temblor.pipeline.script.syntax.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Turns deployments into configurations.
///
/// **Threading.** One thread at a time.
public final class DeploymentImport {
    private static final String NAME = "imported.conf";
    private static final Pattern TOLD =
            Pattern.compile("unknown (codec|preprocessor|postprocessor) .*", Pattern.DOTALL);

    private final List<Path> folders;
    private final Configuration configuration;
    private final CatalogReader catalogs;
    private final Defaults defaults;
    private final Catalog catalog;

    /// @param loader  sees the connectors, codecs and operators that there are
    /// @param folders where modules are, in the order in which they are searched
    public DeploymentImport(ClassLoader loader, List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.defaults = Defaults.reference(loader);
        this.configuration = new ConfigFiles(List.of(), Overrides.NONE, defaults).load();
        this.catalogs = new CatalogReader(loader);
        this.catalog = catalogs.read(configuration);
    }

    /// The flows that are deployed, and those that are wanted.
    ///
    /// @throws InvalidScriptException if the deployment is not one that Tremor would deploy
    public Imported read(Source source, List<Wanted> wanted) throws InvalidScriptException {
        Deployment deployment = Parser.deployment(source);
        List<CheckedFlow> flows = new ScriptCompiler(new FolderModules(folders))
                .checkDeployment(deployment, wanted, new QueryOperators(catalog, configuration));
        HoconPage page = new HoconPage();
        page.comment("Made from " + source.name() + " by temblor import.");
        deployment.doc().ifPresent(page::comment);
        List<Lack> lacks = new ArrayList<>();
        Set<Diagnostic> warnings = new LinkedHashSet<>();
        for (CheckedFlow flow : flows) {
            page.blank();
            warnings.addAll(flow.warnings());
            Surroundings surroundings = new Surroundings(deployment, folders);
            lacks.addAll(new FlowImport(flow, catalog, configuration, surroundings, page).write());
        }
        if (flows.isEmpty()) {
            lacks.add(nothing(source, page));
        }
        return planned(page, lacks, List.copyOf(warnings));
    }

    private static Lack nothing(Source source, HoconPage page) {
        Lack lack = new Lack(
                new Span(source, 0, 0),
                "no flow is deployed",
                "write `deploy flow NAME` behind its definition, or name it");
        page.comment("not carried over: " + lack.text());
        return lack;
    }

    /// What is wrong with the configuration is told of its place in the deployment, and stands above it as
    /// a comment.
    private Imported planned(HoconPage page, List<Lack> lacks, List<Diagnostic> warnings) {
        TreeMap<Integer, String> comments = new TreeMap<>();
        boolean hasFlows = page.toString().contains("\nflow.");
        List<Problem> problems = hasFlows ? problems(page.toString()) : List.of();
        for (Problem problem : problems) {
            if (TOLD.matcher(problem.message()).matches()) {
                continue;
            }
            Map.Entry<Integer, Span> place =
                    page.places().floorEntry(problem.place().line());
            if (place == null) {
                throw new IllegalStateException(problem.toString());
            }
            lacks.add(new Lack(place.getValue(), problem.path() + ": " + problem.message(), ""));
            comments.merge(
                    place.getKey(),
                    "not carried over: " + problem.path() + ": " + problem.message(),
                    (before, more) -> before + "\n" + more);
        }
        lacks.sort(Comparator.comparing((Lack lack) -> lack.span().source().name())
                .thenComparingInt(lack -> lack.span().start()));
        return new Imported(commented(page.toString(), comments), hasFlows && problems.isEmpty(), lacks, warnings);
    }

    private List<Problem> problems(String hocon) {
        Configuration made =
                new ConfigFiles(List.of(new ConfigFiles.Source.Text(NAME, hocon)), Overrides.NONE, defaults).load();
        try {
            Plan _ = new PlanReader(catalogs.read(made)).read(made);
            return List.of();
        } catch (InvalidConfigException e) {
            return e.problems();
        }
    }

    /// The text with comments above some of its lines.
    private static String commented(String text, TreeMap<Integer, String> comments) {
        StringBuilder all = new StringBuilder();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String comment = comments.get(number);
            if (comment != null) {
                String indentation =
                        line.substring(0, line.length() - line.stripLeading().length());
                comment.lines()
                        .forEach(each -> all.append(indentation)
                                .append("# ")
                                .append(each)
                                .append('\n'));
            }
            all.append(line).append('\n');
        }
        return all.toString();
    }
}
