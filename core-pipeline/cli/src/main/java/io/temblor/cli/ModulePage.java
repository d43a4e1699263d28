package io.temblor.cli;

import io.temblor.connector.value.Value;
import io.temblor.pipeline.script.check.ModuleDoc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is written about the library of scripts, as text and as JSON.
final class ModulePage {
    private static final String INDENT = "  ";
    private static final String FENCE = "```";

    private ModulePage() {}

    /// A line for each module.
    static List<String> list(List<ModuleDoc> modules) {
        Table table = new Table();
        modules.forEach(module -> table.row(module.name(), module.summary()));
        return table.lines();
    }

    /// A module, and a line for all that it declares.
    static List<String> of(ModuleDoc module) {
        List<String> lines = new ArrayList<>(List.of(module.name()));
        text(module.text(), lines);
        section("functions:", module, module.functions(), lines);
        section("constants:", module, module.constants(), lines);
        return lines;
    }

    private static void section(
            String title, ModuleDoc module, List<? extends ModuleDoc.Item> items, List<String> lines) {
        if (!items.isEmpty()) {
            lines.addAll(List.of("", title));
            Table table = new Table();
            int prefix = module.name().length() + "::".length();
            items.forEach(item -> table.row(item.shown().substring(prefix), item.summary()));
            table.lines().forEach(line -> lines.add(INDENT + line));
        }
    }

    /// All that is written about a function or a constant.
    static List<String> of(ModuleDoc.Item item) {
        List<String> lines = new ArrayList<>(List.of(item.shown()));
        text(item.text(), lines);
        return lines;
    }

    /// Markdown for a terminal: code is indented in place of standing between fences.
    private static void text(String markdown, List<String> lines) {
        if (markdown.isEmpty()) {
            return;
        }
        lines.add("");
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(FENCE)) {
                code = !code;
            } else {
                lines.add((INDENT + (code ? INDENT : "") + line).stripTrailing());
            }
        }
    }

    static Value json(ModuleDoc module) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", module.name());
        json.put("documentation", module.text());
        json.put("functions", module.functions().stream().map(ModulePage::json).toList());
        json.put("constants", module.constants().stream().map(ModulePage::json).toList());
        return Value.of(json);
    }

    static Value json(ModuleDoc.Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", item.name());
        switch (item) {
            case ModuleDoc.Function function -> json.put("parameters", parameters(function));
            case ModuleDoc.Constant constant -> json.put("value", constant.value());
        }
        json.put("documentation", item.text());
        return Value.of(json);
    }

    private static List<String> parameters(ModuleDoc.Function function) {
        return function.parameters().isEmpty()
                ? List.of()
                : List.of(function.parameters().split(", "));
    }
}
