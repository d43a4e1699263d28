package io.temblor.pipeline.troy;

import io.temblor.config.Configuration;
import io.temblor.config.NearMiss;
import io.temblor.config.SettingDescriptor;
import io.temblor.config.SettingsBinding;
import io.temblor.connector.Connector;
import io.temblor.connector.Role;
import io.temblor.connector.value.IntegerValue;
import io.temblor.connector.value.Value;
import io.temblor.connector.value.ValueType;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.script.check.CheckedFlow.Computed;
import io.temblor.pipeline.script.check.CheckedFlow.CreatedConnector;
import io.temblor.pipeline.script.syntax.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Carries one connector over. One of a type that Temblor does not have becomes a `null`, so that the rest
/// of the flow can be tried.
final class ConnectorImport {
    private static final String STAND_IN = "null";

    private final Catalog catalog;
    private final Configuration configuration;
    private final ComponentImport codecs;
    private final ComponentImport preprocessors;
    private final ComponentImport postprocessors;

    ConnectorImport(Catalog catalog, Configuration configuration) {
        this.catalog = catalog;
        this.configuration = configuration;
        this.codecs = new ComponentImport("codec", catalog.codecs().keySet());
        this.preprocessors =
                new ComponentImport("preprocessor", catalog.preprocessors().keySet());
        this.postprocessors =
                new ComponentImport("postprocessor", catalog.postprocessors().keySet());
    }

    /// The settings, `type` first.
    ///
    /// @param roles what it is in the flow
    Carrying carry(CreatedConnector connector, Set<Role> roles) {
        Carrying into = new Carrying();
        String type = connector.definition().type().text();
        connector.definition().doc().ifPresent(into::note);
        if (catalog.connectors().types().contains(type)) {
            into.set("type", type);
            connector.settings().forEach(setting -> setting(setting, type, roles, into));
        } else {
            Span span = connector.definition().type().span();
            into.lack(
                    span,
                    "Temblor has no connector `" + type + "`",
                    NearMiss.of(type, catalog.connectors().types())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("a `null` takes its place, which has no events and throws away what it gets"));
            into.set("type", STAND_IN);
        }
        return into;
    }

    private void setting(Computed setting, String type, Set<Role> roles, Carrying into) {
        Placed value = new Placed(setting.value(), setting.setting().value());
        if (setting.value() == Value.NULL) {
            return;
        }
        switch (setting.name()) {
            case "config" -> config(type, value, into);
            case "codec" -> codecs.carry(value, into).ifPresent(codec -> into.set("codec", codec));
            case "preprocessors" -> processors(setting.name(), value, preprocessors, roles.contains(Role.SOURCE), into);
            case "postprocessors" -> processors(setting.name(), value, postprocessors, roles.contains(Role.SINK), into);
            case "reconnect" -> ReconnectImport.carry(value, into);
            default -> {
                // metrics_interval_s: Temblor counts always, and there is no connector that its counters go to.
            }
        }
    }

    private void config(String type, Placed config, Carrying into) {
        Optional<Map<String, SettingRule>> rules = ConnectorRules.of(type);
        if (rules.isPresent()) {
            SettingRule.carryAll("the connector `" + type + "`", config, rules.orElseThrow(), into);
        } else if (config.value().type() != ValueType.RECORD) {
            into.wrong(config, "config", "a record");
        } else {
            Map<String, String> kinds = kinds(catalog.connectors().preferred().stream()
                    .filter(each -> each.type().name().equals(type))
                    .findFirst()
                    .orElseThrow());
            config.fields().forEach(field -> {
                String name = field.key().replace('_', '-');
                into.set(name, unit(field.value().value(), kinds.getOrDefault(name, "")));
            });
        }
    }

    /// The types of the settings that a connector has.
    private Map<String, String> kinds(Connector<?> connector) {
        Map<String, String> kinds = new HashMap<>();
        for (SettingDescriptor setting : SettingsBinding.of(connector.type())
                .describe(configuration.defaults("connector", connector.type().name()))) {
            kinds.put(setting.name(), setting.type());
        }
        return kinds;
    }

    private static Object unit(Value value, String kind) {
        if (value instanceof IntegerValue number && number.bits() >= 0) {
            return switch (kind) {
                case "duration" -> Carrying.nanos(number.bits());
                case "size" -> Carrying.bytes(number.bits());
                default -> value;
            };
        }
        return value;
    }

    /// What a connector does with bytes that it never has is of no use, and Temblor refuses it.
    private static void processors(String name, Placed list, ComponentImport components, boolean used, Carrying into) {
        if (list.value().type() != ValueType.ARRAY) {
            into.wrong(list, name, "a list");
            return;
        }
        List<Object> all = new ArrayList<>();
        Carrying target = used ? into : new Carrying();
        list.elements().forEach(each -> components.carry(each, target).ifPresent(all::add));
        if (used && !all.isEmpty()) {
            into.set(name, all);
        }
    }
}
