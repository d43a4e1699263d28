package io.temblor.pipeline;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.config.NearMiss;
import io.temblor.config.Overrides;
import io.temblor.config.Place;
import io.temblor.config.Section;
import io.temblor.connector.Connector;
import io.temblor.connector.NanoClock;
import io.temblor.pipeline.engine.FlowState;
import io.temblor.pipeline.engine.RingFlow;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.CatalogReader;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.Plan;
import io.temblor.pipeline.graph.PlanReader;
import io.temblor.pipeline.stage.Environment;
import io.temblor.pipeline.stage.RefusedConnectorException;
import io.temblor.pipeline.stage.Resources;
import io.temblor.pipeline.stage.Stages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The running flows of one configuration.
/// ```java
/// try (Temblor temblor = Temblor.configure().file(Path.of("flow.conf")).start()) {
///     temblor.await();
/// }
/// ```
/// **Threading.** Any thread may call any method; a [Setup] is for one thread.
///
/// **Failure.** Whatever is wrong with a configuration is thrown by [Setup#plan] and [Setup#start] as one
/// [io.temblor.config.InvalidConfigException] that lists everything.
public final class Temblor implements AutoCloseable {
    private final List<RingFlow> flows;

    private Temblor(List<RingFlow> flows) {
        this.flows = List.copyOf(flows);
    }

    /// Begins to say what is to run.
    public static Setup configure() {
        return new Setup();
    }

    /// The flows, in the order of the configuration.
    public List<RingFlow> flows() {
        return flows;
    }

    /// The flow of that name.
    public Optional<RingFlow> flow(String name) {
        return flows.stream().filter(flow -> flow.name().equals(name)).findFirst();
    }

    /// Waits until every flow has ended.
    ///
    /// @return [FlowState#STOPPED], or [FlowState#FAILED] if any flow failed
    public FlowState await() throws InterruptedException {
        FlowState result = FlowState.STOPPED;
        for (RingFlow flow : flows) {
            if (flow.await() == FlowState.FAILED) {
                result = FlowState.FAILED;
            }
        }
        return result;
    }

    /// Drains all flows at the same time and waits for their end, each as long as its stop timeout allows.
    ///
    /// @return [FlowState#STOPPED], or [FlowState#FAILED] if any flow failed
    public FlowState stop() throws InterruptedException {
        flows.forEach(RingFlow::drain);
        for (RingFlow flow : flows) {
            flow.stop();
        }
        return await();
    }

    /// Gives up what is in flight in all flows, and returns at once.
    public void abort() {
        flows.forEach(RingFlow::abort);
    }

    /// Stops all flows. If the thread is interrupted, they are aborted.
    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException _) {
            abort();
            Thread.currentThread().interrupt();
        }
    }

    /// What is to run: files, flows written in Java, connectors and live objects of the embedding program.
    public static final class Setup {
        private final List<ConfigFiles.Source> sources = new ArrayList<>();
        private final List<Connector<?>> connectors = new ArrayList<>();
        private final Map<String, String> options = new LinkedHashMap<>();
        private final Set<String> only = new LinkedHashSet<>();
        private Resources resources = Resources.NONE;
        private Overrides overrides = Overrides.NONE;
        private NanoClock clock = NanoClock.SYSTEM;
        private ClassLoader loader = Temblor.class.getClassLoader();

        private Setup() {}

        /// Adds a HOCON file. Later files win over earlier ones.
        public Setup file(Path file) {
            sources.add(new ConfigFiles.Source.File(file));
            return this;
        }

        /// Adds HOCON text.
        ///
        /// @param name what to call it in messages
        public Setup text(String name, String hocon) {
            sources.add(new ConfigFiles.Source.Text(name, hocon));
            return this;
        }

        /// Adds a flow written in Java.
        public Setup flow(FlowBuilder flow) {
            return text("flow " + flow.name(), flow.toHocon());
        }

        /// Lets `-D` properties and environment variables of this process override settings, as the command
        /// does.
        public Setup withProcessOverrides() {
            overrides = Overrides.ofProcess();
            return this;
        }

        /// Sets one setting, over whatever files, properties and variables say.
        ///
        /// @param path  the path of the setting, as in `flow.main.lanes`
        /// @param value as text, from which the setting's type is read
        public Setup set(String path, String value) {
            options.put(path, value);
            return this;
        }

        /// Leaves out all flows but these, which are checked nevertheless. If it is not called, all flows run.
        public Setup only(Collection<String> flows) {
            only.addAll(flows);
            return this;
        }

        /// Adds a connector, in place of one of the same type that is found by [java.util.ServiceLoader].
        public Setup connector(Connector<?> connector) {
            connectors.add(connector);
            return this;
        }

        /// Lends a live object to the connectors, such as an in-process source, by name.
        public Setup resource(String name, Object resource) {
            resources = resources.with(name, resource);
            return this;
        }

        /// Looks for connectors, codecs and operators with another class loader than that of this class.
        public Setup classLoader(ClassLoader other) {
            loader = other;
            return this;
        }

        /// Uses another clock than the machine's.
        public Setup clock(NanoClock other) {
            clock = other;
            return this;
        }

        /// What there is to build flows from.
        ///
        /// @throws io.temblor.config.InvalidConfigException if the configuration cannot be read, or is wrong in
        ///     what it says about where to look
        public Catalog catalog() {
            Configuration configuration = configuration();
            Catalog catalog = catalog(configuration);
            configuration.problems().verify();
            return catalog;
        }

        private Catalog catalog(Configuration configuration) {
            return new CatalogReader(loader).read(configuration).with(connectors);
        }

        /// Checks everything, and starts nothing.
        ///
        /// @throws io.temblor.config.InvalidConfigException with everything that is wrong
        public Plan plan() {
            Configuration configuration = configuration();
            Catalog catalog = catalog(configuration);
            List<FlowPlan> plans = plans(catalog, configuration);
            stages(plans, catalog, configuration).forEach(Stages::release);
            return new Plan(plans);
        }

        /// Checks everything and starts all flows.
        ///
        /// @throws io.temblor.config.InvalidConfigException with everything that is wrong
        public Temblor start() {
            Configuration configuration = configuration();
            Catalog catalog = catalog(configuration);
            List<RingFlow> flows = stages(plans(catalog, configuration), catalog, configuration).stream()
                    .map(RingFlow::new)
                    .toList();
            flows.forEach(RingFlow::start);
            return new Temblor(flows);
        }

        /// The flows with their connectors made, unless any of these refuses its settings.
        private List<Stages> stages(List<FlowPlan> plans, Catalog catalog, Configuration configuration) {
            List<Stages> all = new ArrayList<>();
            for (FlowPlan plan : plans) {
                Stages stages = new Stages(plan, environment(catalog));
                stages.refusals().forEach(refused -> report(configuration, refused));
                all.add(stages);
            }
            if (!configuration.problems().isEmpty()) {
                all.forEach(Stages::release);
            }
            configuration.problems().verify();
            return all;
        }

        private Environment environment(Catalog catalog) {
            return new Environment(catalog, clock, resources);
        }

        private Configuration configuration() {
            Overrides all = overrides;
            for (Map.Entry<String, String> option : options.entrySet()) {
                all = all.withOption(option.getKey(), option.getValue());
            }
            return new ConfigFiles(sources, all, Defaults.reference(loader)).load();
        }

        private List<FlowPlan> plans(Catalog catalog, Configuration configuration) {
            List<FlowPlan> plans = new PlanReader(catalog).read(configuration).flows();
            List<String> names = plans.stream().map(FlowPlan::name).toList();
            for (String name : only) {
                if (!names.contains(name)) {
                    String problem = "unknown flow `" + name + "`; " + NearMiss.hint(name, names);
                    configuration.problems().add(new Place("the flows to run", 0, Integer.MAX_VALUE), "", problem);
                }
            }
            configuration.problems().verify();
            return plans.stream()
                    .filter(plan -> only.isEmpty() || only.contains(plan.name()))
                    .toList();
        }

        private static void report(Configuration configuration, RefusedConnectorException refused) {
            Section connector = configuration
                    .root()
                    .section("flow")
                    .flatMap(flows -> flows.section(refused.flow()))
                    .flatMap(flow -> flow.section("connectors"))
                    .flatMap(connectors -> connectors.section(refused.connector()))
                    .orElseThrow();
            refused.refusal().problems().forEach(each -> connector.problem(each.setting(), each.problem()));
        }
    }
}
