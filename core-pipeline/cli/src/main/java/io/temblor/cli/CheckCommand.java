package io.temblor.cli;

import io.temblor.pipeline.Temblor;
import io.temblor.pipeline.graph.Catalog;
import io.temblor.pipeline.graph.FlowPlan;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `temblor check`.
@Command(
        name = "check",
        description = {
            "Checks flows without starting them.",
            "",
            "Prints all mistakes with their places, or else what each flow consists of and what it promises about the events from"
                    + " each source to each sink."
        },
        footer = {"  temblor check flow.conf", "  temblor check base.conf production.conf"})
final class CheckCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private FlowOptions options;

    @Override
    public void run() {
        Temblor.Setup setup = options.choice().setup();
        List<FlowPlan> flows = setup.plan().flows();
        Catalog catalog = setup.catalog();
        PrintWriter out = spec.commandLine().getOut();
        for (FlowPlan flow : flows) {
            new FlowPage(flow, catalog).lines().forEach(out::println);
        }
        out.flush();
    }
}
