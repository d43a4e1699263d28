package io.temblor.cli;

import io.temblor.config.SettingDescriptor;
import java.util.ArrayList;
import java.util.List;

/// All about one connector, codec or operator, as text.
final class ItemPage {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private final Shelf.Item item;
    private final List<SettingDescriptor> settings;

    ItemPage(Shelf.Item item, List<SettingDescriptor> settings) {
        this.item = item;
        this.settings = settings;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(item.name() + ": " + item.summary()));
        lines.add("");
        if (!item.roles().isEmpty()) {
            lines.add("roles: " + item.roles());
            item.codec().ifPresent(codec -> lines.add("codec: " + codec));
            item.backend().ifPresent(backend -> lines.add("backend: " + backend));
            lines.add("");
        }
        lines.add(settings.isEmpty() ? "settings: none" : "settings:");
        settings(lines);
        if (!item.example().isBlank()) {
            lines.addAll(List.of("", "example:"));
            item.example().lines().forEach(line -> lines.add((INDENT + line).stripTrailing()));
        }
        return lines;
    }

    /// A table, and under each of its lines what the setting is for.
    private void settings(List<String> lines) {
        Table table = new Table();
        settings.forEach(setting -> table.row(setting.name(), type(setting), byDefault(setting)));
        List<String> rows = table.lines();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(INDENT + rows.get(i));
            Texts.wrap(settings.get(i).documentation(), WIDTH - 3 * INDENT.length())
                    .forEach(line -> lines.add(INDENT.repeat(3) + line));
        }
    }

    private static String type(SettingDescriptor setting) {
        return setting.possible().isEmpty()
                ? setting.type()
                : setting.type() + " " + String.join(", ", setting.possible());
    }

    private static String byDefault(SettingDescriptor setting) {
        return switch (setting.byDefault()) {
            case SettingDescriptor.REQUIRED, SettingDescriptor.OPTIONAL -> setting.byDefault();
            default -> "default " + setting.byDefault();
        };
    }
}
