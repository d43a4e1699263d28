package io.temblor.cli;

import io.temblor.connector.Role;
import io.temblor.pipeline.engine.RingFlow;
import io.temblor.pipeline.graph.ConnectorPlan;
import java.util.List;

/// Which of the standard streams are a terminal. Java can tell of all of them together only, so the launcher
/// says it.
final class Terminal {
    /// Set by the launcher, to some of `in,out,err`.
    private static final String PROPERTY = "temblor.terminal";

    private static final String STDIO = "stdio";

    private Terminal() {}

    /// Whether lines at the bottom of the terminal would disturb neither what the flows write to it nor what is
    /// typed for them.
    static boolean canShowStatus(List<RingFlow> flows) {
        return canShowStatus(
                System.getProperty(PROPERTY, ""),
                flows.stream()
                        .flatMap(flow -> flow.plan().connectors().stream())
                        .toList());
    }

    static boolean canShowStatus(String terminals, List<ConnectorPlan> connectors) {
        return terminals.contains("err")
                && connectors.stream()
                        .filter(connector -> connector.type().equals(STDIO))
                        .noneMatch(connector -> usesTerminal(connector, terminals));
    }

    private static boolean usesTerminal(ConnectorPlan stdio, String terminals) {
        // The settings are a record of a module that is not ours to know, but they can be read by anybody.
        boolean toStderr = stdio.settings().toString().contains("STDERR");
        return stdio.roles().contains(Role.SOURCE) && terminals.contains("in")
                || stdio.roles().contains(Role.SINK) && (toStderr || terminals.contains("out"));
    }
}
