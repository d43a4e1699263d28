package io.temblor.pipeline.graph;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import io.temblor.config.Configuration;
import io.temblor.config.NearMiss;
import io.temblor.config.Problem;
import io.temblor.config.Problems;
import io.temblor.config.Section;
import io.temblor.config.SettingDescriptor;
import io.temblor.config.SettingsBinding;
import io.temblor.connector.codec.ComponentType;
import io.temblor.connector.value.ArrayValue;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.pipeline.operator.OperatorProvider;
import io.temblor.pipeline.script.check.OperatorPorts;
import io.temblor.pipeline.script.check.QueryGraph.Vertex;
import io.temblor.pipeline.script.syntax.Diagnostic;
import io.temblor.pipeline.script.syntax.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The operators of the catalog as queries name them: `temblor::dedupe`, or as Tremor does: `generic::batch`. Their
/// settings are those of a configuration, with `_` in place of `-`, and durations may be whole numbers, which are
/// nanoseconds.
public final class QueryOperators implements OperatorPorts {
    private static final String OURS = "temblor::";
    private static final Map<String, String> TREMORS = Map.of(
            "generic::batch", "batch",
            "generic::counter", "counter",
            "generic::backpressure", "backpressure",
            "qos::backpressure", "backpressure",
            "qos::percentile", "percentile",
            "qos::roundrobin", "round-robin",
            "grouper::bucket", "bucket",
            "debug::history", "history",
            "passthrough", "passthrough");

    private final Catalog catalog;
    private final Configuration configuration;
    private final Map<String, Known> known = new HashMap<>();

    private record Known(ComponentPlan plan, Ports ports) {}

    /// @param configuration has the defaults of operators
    public QueryOperators(Catalog catalog, Configuration configuration) {
        this.catalog = catalog;
        this.configuration = configuration;
    }

    /// The step for a vertex whose [ports][#of] were asked for, and which had no problems.
    PipelinePlan.Step step(String id, String vertex) {
        Known operator = Objects.requireNonNull(known.get(vertex));
        return new PipelinePlan.Step(
                id, operator.plan(), operator.ports().inputs(), operator.ports().outputs());
    }

    @Override
    public Ports of(Vertex.OfOperator operator, Consumer<Diagnostic> problems) {
        String type = type(operator.operator());
        OperatorProvider<?> provider = type == null ? null : catalog.operators().get(type);
        if (type == null || provider == null) {
            problems.accept(unknown(operator));
            return Ports.UNKNOWN;
        }
        return ports(provider, operator, problems);
    }

    private <S extends Record> Ports ports(
            OperatorProvider<S> provider, Vertex.OfOperator operator, Consumer<Diagnostic> problems) {
        ComponentType<S> type = provider.type();
        Optional<S> bound = bind(type, operator, problems);
        if (bound.isEmpty()) {
            return Ports.UNKNOWN;
        }
        S settings = bound.orElseThrow();
        List<String> outputs = new ArrayList<>(provider.ports(settings));
        outputs.add(Link.ERR);
        Ports ports = new Ports(provider.inputs(settings), outputs);
        known.put(operator.id(), new Known(new ComponentPlan(type.name(), settings), ports));
        return ports;
    }

    private <S extends Record> Optional<S> bind(
            ComponentType<S> type, Vertex.OfOperator operator, Consumer<Diagnostic> problems) {
        SettingsBinding<S> binding = SettingsBinding.of(type);
        Section defaults = configuration.defaults("operator", type.name());
        Problems found = new Problems();
        Map<String, Object> given = new LinkedHashMap<>();
        Map<String, String> types = new HashMap<>();
        for (SettingDescriptor setting : binding.describe(defaults)) {
            types.put(setting.name(), setting.type());
        }
        operator.settings().entries().forEach(each -> {
            String name = each.getKey().replace('_', '-');
            Object plain = plain(each.getValue(), types.getOrDefault(name, ""));
            given.put(name, ConfigValueFactory.fromAnyRef(plain, "setting " + each.getKey()));
        });
        Section section = Section.root(ConfigFactory.parseMap(given), found);
        Optional<S> settings = binding.bind(section, defaults);
        for (Problem problem : found.list()) {
            problems.accept(Diagnostic.error(
                    ErrorCode.INVALID_SETTING,
                    operator.span(),
                    (problem.path().isEmpty() ? "it " : "`" + problem.path().replace('-', '_') + "`: ")
                            + problem.message()));
        }
        return found.isEmpty() ? settings : Optional.empty();
    }

    /// A value as a configuration has it.
    ///
    /// @param type what the setting is; whole numbers in place of durations are nanoseconds, those in lists of them
    ///             milliseconds, as in Tremor
    private static Object plain(Value value, String type) {
        if (type.equals("duration") && value instanceof IntegerValue nanos) {
            return nanos + "ns";
        }
        if (type.equals("list of duration") && value instanceof ArrayValue times) {
            List<Object> plain = new ArrayList<>();
            times.forEach(time -> plain.add(time instanceof IntegerValue millis ? millis + "ms" : plain(time, "")));
            return plain;
        }
        return ConfigFactory.parseString("value = " + value).getValue("value").unwrapped();
    }

    private @Nullable String type(String operator) {
        return operator.startsWith(OURS) ? operator.substring(OURS.length()).replace('_', '-') : TREMORS.get(operator);
    }

    /// The names that queries have for the operators of a catalog, and the operator of each.
    static SortedMap<String, String> names(Catalog catalog) {
        SortedMap<String, String> names = new TreeMap<>();
        TREMORS.forEach((name, operator) -> {
            if (catalog.operators().containsKey(operator)) {
                names.put(name, operator);
            }
        });
        catalog.operators().keySet().forEach(operator -> names.put(OURS + operator.replace('-', '_'), operator));
        return names;
    }

    private Diagnostic unknown(Vertex.OfOperator operator) {
        return Diagnostic.error(
                        ErrorCode.UNKNOWN_NAME, operator.span(), "there is no operator `" + operator.operator() + "`")
                .hint(NearMiss.hint(operator.operator(), names(catalog).keySet()));
    }
}
