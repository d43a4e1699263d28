package io.temblor.pipeline;

import io.temblor.config.ConfigFiles;
import io.temblor.config.Configuration;
import io.temblor.config.Defaults;
import io.temblor.config.Overrides;
import io.temblor.config.Section;
import io.temblor.connector.Connector;
import io.temblor.connector.NanoClock;
import io.temblor.pipeline.engine.FlowState;
import io.temblor.pipeline.engine.RingFlow;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.FlowPlan;
import io.temblor.pipeline.graph.Plan;
import io.temblor.pipeline.graph.PlanReader;
import io.temblor.pipeline.stage.Environment;
import io.temblor.pipeline.stage.RefusedConnectorException;
import io.temblor.pipeline.stage.Resources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

        /// Lets `-D` properties and environment variables of this process override settings, as the command does.
        public Setup withProcessOverrides() {
            overrides = Overrides.ofProcess();
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
        public Catalog catalog() {
            return Catalog.load(loader).with(connectors);
        }

        /// Checks everything, and starts nothing.
        ///
        /// @throws io.temblor.config.InvalidConfigException with everything that is wrong
        public Plan plan() {
            return new PlanReader(catalog()).read(configuration());
        }

        /// Checks everything and starts all flows.
        ///
        /// @throws io.temblor.config.InvalidConfigException with everything that is wrong
        public Temblor start() {
            Catalog catalog = catalog();
            Configuration configuration = configuration();
            List<RingFlow> flows = new ArrayList<>();
            for (FlowPlan plan : new PlanReader(catalog).read(configuration).flows()) {
                try {
                    flows.add(new RingFlow(plan, new Environment(catalog, clock, resources)));
                } catch (RefusedConnectorException e) {
                    report(configuration, e);
                }
            }
            configuration.problems().verify();
            flows.forEach(RingFlow::start);
            return new Temblor(flows);
        }

        private Configuration configuration() {
            return new ConfigFiles(sources, overrides, Defaults.reference(loader)).load();
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
