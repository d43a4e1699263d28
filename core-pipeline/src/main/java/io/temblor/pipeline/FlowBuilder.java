package io.temblor.pipeline;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a flow in Java. It says the same as a file would, with the same settings, defaults and checks:
/// ```java
/// FlowBuilder.named("orders")
///         .connector("in", "java")
///         .connector("big", "file", Map.of("path", "big.ndjson", "mode", "append",
///                 "codec", "json", "postprocessors", List.of("separate")))
///         .pipeline("large", step("filter", Map.of("where", Map.of("field", "amount", "at-least", 100))))
///         .link("in -> large -> big")
/// ```
/// Setting values are strings, numbers, booleans, lists and maps with string keys. A connector needs its
/// `codec` among its settings where it would in a file.
///
/// **Threading.** One thread at a time.
public final class FlowBuilder {
    /// The ports of a pipeline that is a graph.
    ///
    /// @param in  where events come in
    /// @param out where events leave; `err` is always there, too
    public record Ports(List<String> in, List<String> out) {
        public Ports {
            in = List.copyOf(in);
            out = List.copyOf(out);
        }
    }

    private final String name;
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final Map<String, Object> connectors = new LinkedHashMap<>();
    private final Map<String, Object> pipelines = new LinkedHashMap<>();
    private final List<String> links = new ArrayList<>();

    private FlowBuilder(String name) {
        this.name = name;
    }

    /// Starts a flow of that name.
    public static FlowBuilder named(String name) {
        return new FlowBuilder(name);
    }

    /// A step of a pipeline without settings.
    public static Map<String, Object> step(String operator) {
        return step(operator, Map.of());
    }

    /// A step of a pipeline.
    public static Map<String, Object> step(String operator, Map<String, ?> settings) {
        return typed(operator, settings);
    }

    /// Sets a setting of the flow itself, such as `ring-size`.
    public FlowBuilder set(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    /// Adds a connector that needs no settings.
    public FlowBuilder connector(String connector, String type) {
        return connector(connector, type, Map.of());
    }

    /// Adds a connector.
    public FlowBuilder connector(String connector, String type, Map<String, ?> connectorSettings) {
        connectors.put(connector, typed(type, connectorSettings));
        return this;
    }

    /// Adds a pipeline of steps made by [#step].
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final FlowBuilder pipeline(String pipeline, Map<String, Object>... steps) {
        pipelines.put(pipeline, Map.of("steps", List.of(steps)));
        return this;
    }

    /// Adds a pipeline that is a graph with the ports `in`, `out` and `err`.
    ///
    /// @param nodes steps made by [#step], by name
    /// @param chains links between the nodes and the ports, such as `in -> parse -> out`
    public FlowBuilder graph(String pipeline, Map<String, ? extends Map<String, Object>> nodes, List<String> chains) {
        pipelines.put(pipeline, Map.of("nodes", nodes, "links", chains));
        return this;
    }

    /// Adds a pipeline that is a graph with ports of its own.
    ///
    /// @param nodes steps made by [#step], by name
    /// @param chains links between the nodes and the ports, such as `left -> pair/left` and `pair -> out`
    public FlowBuilder graph(
            String pipeline, Ports ports, Map<String, ? extends Map<String, Object>> nodes, List<String> chains) {
        pipelines.put(pipeline, Map.of("inputs", ports.in(), "outputs", ports.out(), "nodes", nodes, "links", chains));
        return this;
    }

    /// Adds a chain of links, such as `in -> parse -> out`.
    public FlowBuilder link(String chain) {
        links.add(chain);
        return this;
    }

    /// The name of the flow.
    String name() {
        return name;
    }

    /// The flow in HOCON, as a file would have it.
    public String toHocon() {
        Map<String, Object> flow = new LinkedHashMap<>(settings);
        flow.put("connectors", connectors);
        flow.put("pipelines", pipelines);
        flow.put("links", links);
        return ConfigFactory.parseMap(Map.of("flow", Map.of("\"" + name + "\"", flow)))
                .root()
                .render(ConfigRenderOptions.defaults().setOriginComments(false).setJson(false));
    }

    private static Map<String, Object> typed(String type, Map<String, ?> settings) {
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.put("type", type);
        return all;
    }
}
